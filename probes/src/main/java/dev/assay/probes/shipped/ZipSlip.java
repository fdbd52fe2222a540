// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.shipped.ArchiveFile.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Uploads archives whose entries lead out of the folder that they are unpacked in: names that
 * climb, absolute names, links. (CWE-22, CWE-59.) An entry has got out when a file of its name lies
 * elsewhere than the honest entry of the same archive, or when what a link leads to can be read.
 */
final class ZipSlip implements Check {
  private static final int DEEPEST = 6;
  private static final String LINKED = "linked";

  @Override
  public String run(Bench bench) throws IOException {
    ArchiveFile format = ArchiveFile.named(bench.optional("archive").orElse("zip"));
    Intake intake = Intake.of(bench, format.type());
    honest(bench, format, intake);

    String home = bench.surroundings().plan().home();
    String name = InventedWord.next() + suffix(bench);
    List<String> names = names(name, home);
    for (String climbing : names) {
      tried(bench, format, intake, name, List.of(file(bench, climbing, "text")));
    }
    for (String to : List.of("..", home)) {
      List<Entry> through =
          List.of(Entry.link(LINKED, to), file(bench, LINKED + "/" + name, "text"));
      tried(bench, format, intake, name, through);
    }
    String leak = InventedWord.next() + suffix(bench);
    Reply reply =
        tried(
            bench,
            format,
            intake,
            name,
            List.of(Entry.link(leak, bench.surroundings().plan().canaryFile())));
    if (reply.isSuccess()
        && shown(bench, intake, reply, leak).contains(bench.surroundings().canary())) {
      throw new AssertionError("a link in an archive shows a file that clients may not read");
    }
    return (names.size() + 3) + " ways out of the folder were closed";
  }

  /** An honest archive is taken, and what is in it is shown. */
  private static void honest(Bench bench, ArchiveFile format, Intake intake) throws IOException {
    String word = InventedWord.next();
    byte[] archive = format.of(List.of(file(bench, entry(bench), word)));
    Reply kept = Prerequisite.works(intake.send(archive), "uploading an archive");
    Prerequisite.that(
        shown(bench, intake, kept, entry(bench)).contains(word),
        "what an honest archive holds is not shown afterwards");
    Prerequisite.that(
        bench.surroundings().files().entrySet().stream()
            .filter(file -> file.getValue().contains(word))
            .noneMatch(file -> folder(file.getKey(), entry(bench)).isEmpty()),
        "archives are unpacked where the service starts: there is nothing around to write to");
  }

  /** Sends these after an honest entry, and looks where files of the name are. */
  private static Reply tried(
      Bench bench, ArchiveFile format, Intake intake, String name, List<Entry> entries)
      throws IOException {
    String word = InventedWord.next();
    List<Entry> all = new ArrayList<>(entries);
    all.addFirst(file(bench, entry(bench), word));
    Reply reply = intake.send(format.of(all));
    var files = bench.surroundings().files();
    List<String> folders =
        files.entrySet().stream()
            .filter(file -> file.getValue().contains(word))
            .map(file -> folder(file.getKey(), entry(bench)))
            .toList();
    for (String path : files.keySet()) {
      if (("/" + path).endsWith("/" + name) && folders.stream().noneMatch(path::startsWith)) {
        throw new AssertionError(
            "an archive with the entry %s puts a file where it does not belong: %s"
                .formatted(entries.getLast().name(), path));
      }
    }
    return reply;
  }

  /** Where an archive was unpacked, going by where its honest entry lies. */
  private static String folder(String path, String entry) {
    return path.endsWith("/" + entry)
        ? path.substring(0, path.length() - entry.length())
        : path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static List<String> names(String name, String home) {
    List<String> names = new ArrayList<>(List.of(home + "/" + name, "/" + home + "/" + name));
    for (int depth = 1; depth <= DEEPEST; depth++) {
      names.add("../".repeat(depth) + name);
      names.add("../".repeat(depth) + home.substring(1) + "/" + name);
    }
    names.add("./../" + name);
    names.add("folder/../../" + name);
    names.add("....//" + name);
    names.add("..\\" + name);
    return names;
  }

  private static String entry(Bench bench) {
    return bench.optional("entry").orElse("note.txt");
  }

  private static String suffix(Bench bench) {
    String entry = entry(bench);
    int dot = entry.lastIndexOf('.');
    return dot < 0 ? "" : entry.substring(dot);
  }

  private static Entry file(Bench bench, String name, String text) {
    String content = bench.optional("content").orElse("${text}");
    return Entry.file(name, content.replace("${text}", text));
  }

  /** What the service shows of an entry. */
  private static String shown(Bench bench, Intake intake, Reply kept, String entry) {
    RequestLine read = bench.line("read").withEncoded("entry", entry);
    if (bench.optional("id").isPresent()) {
      read = read.with("id", Bench.needed(kept, bench.setting("id"), "uploading an archive"));
    }
    return read.to(intake.service()).body();
  }
}
