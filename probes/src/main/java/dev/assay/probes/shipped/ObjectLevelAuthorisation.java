// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Person;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import java.util.Optional;

/**
 * Two people: one makes an object, the other asks for it, changes it and deletes it by its id.
 * (Broken object level authorisation, the first of OWASP's API risks.)
 */
final class ObjectLevelAuthorisation implements Check {

  @Override
  public String run(Bench bench) {
    Person owner = bench.person();
    Person other = bench.person();
    String secret = InventedWord.next();
    Reply made =
        Prerequisite.works(
            bench.line("create").with("text", secret).to(owner.service()), "making an object");
    String id = Bench.needed(made, bench.setting("id"), "making an object");
    RequestLine read = bench.line("read").with("id", id);
    ownerSees(read, owner, secret);

    Reply seen = read.to(other.service());
    refused(seen, secret, "read");
    Optional<RequestLine> change = bench.optionalLine("change");
    if (change.isPresent()) {
      Reply changed =
          change.get().with("id", id).with("text", InventedWord.next()).to(other.service());
      refused(changed, secret, "changed");
      stays(read, owner, secret, "changed");
    }
    Optional<RequestLine> delete = bench.optionalLine("delete");
    if (delete.isPresent()) {
      refused(delete.get().with("id", id).to(other.service()), secret, "deleted");
      stays(read, owner, secret, "deleted");
    }
    change.ifPresent(line ->
        Prerequisite.works(
            line.with("id", id).with("text", InventedWord.next()).to(owner.service()),
            "changing one's own object"));
    delete.ifPresent(line ->
        Prerequisite.works(line.with("id", id).to(owner.service()), "deleting one's own object"));
    return "a second person was refused what the owner may do";
  }

  private static void ownerSees(RequestLine read, Person owner, String secret) {
    Reply own = Prerequisite.works(read.to(owner.service()), "reading one's own object");
    Prerequisite.that(own.body().contains(secret), "the owner does not get back what was stored");
  }

  private static void stays(RequestLine read, Person owner, String secret, String what) {
    Reply after = read.to(owner.service());
    if (!after.isSuccess() || !after.body().contains(secret)) {
      throw new AssertionError("somebody else has " + what + " an object that is not theirs");
    }
  }

  private static void refused(Reply reply, String secret, String what) {
    if (reply.body().contains(secret) || reply.isSuccess()) {
      throw new AssertionError(
          "an object was %s by somebody it does not belong to (status %d)"
              .formatted(what, reply.status()));
    }
    if (!reply.isRefusal()) {
      throw new AssertionError(
          "somebody else's request is answered with %d instead of a refusal"
              .formatted(reply.status()));
    }
  }
}
