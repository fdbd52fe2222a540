// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.probes.InventedWord;
import dev.assay.probes.Person;
import dev.assay.probes.Prerequisite;
import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks for something protected without a token, with an invented one, with a real one whose end was
 * changed, and, where tokens are JSON Web Tokens, with {@code alg: none}, with another person's
 * name under the old signature, and signed with keys that everybody tries first.
 */
final class ForgedTokens implements Check {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String[] WEAK = {"secret", "password", "changeme", "key", "test", "jwt"};

  @Override
  public String run(Bench bench) throws GeneralSecurityException {
    RequestLine protectedOne = bench.line("request");
    Person person = bench.person();
    Person other = bench.person();
    Prerequisite.works(protectedOne.to(person.service()), "the request with a valid token");
    Prerequisite.works(protectedOne.to(other.service()), "the request with a valid token");

    refused(protectedOne.to(bench.service()), "without a token");
    Map<String, String> forged = forged(person.token(), other.token(), person.name(), other.name());
    for (Map.Entry<String, String> token : forged.entrySet()) {
      Person forger = bench.as("forger", "", token.getValue());
      refused(protectedOne.to(forger.service()), token.getKey());
    }
    Prerequisite.works(protectedOne.to(person.service()), "the request with a valid token");
    return "refused: no token, " + String.join(", ", forged.keySet());
  }

  private static Map<String, String> forged(
      String token, String others, String name, String otherName) throws GeneralSecurityException {
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("an invented token", InventedWord.next());
    forged.put("a token with its end changed", changed(token));
    String[] parts = token.split("\\.", -1);
    String[] otherParts = others.split("\\.", -1);
    if (!isJwt(parts) || !isJwt(otherParts)) {
      return forged;
    }
    String none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    forged.put("a token with alg none", none + "." + parts[1] + ".");
    forged.put(
        "a token with alg None and the old signature",
        encoded("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
    forged.put(
        "another's claims under one's own signature",
        parts[0] + "." + otherParts[1] + "." + parts[2]);
    forged.put(
        "a token with another's name",
        parts[0] + "." + renamed(parts[1], name, otherName) + "." + parts[2]);
    forged.put("a token without its signature", parts[0] + "." + parts[1] + ".");
    String hs256 = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    for (String key : WEAK) {
      forged.put(
          "a token signed with the key " + key,
          hs256 + "." + parts[1] + "." + signature(key, hs256 + "." + parts[1]));
    }
    return forged;
  }

  private static String changed(String token) {
    int at = Math.max(0, token.length() - 4);
    char was = token.charAt(at);
    return token.substring(0, at) + (was == 'A' ? 'B' : 'A') + token.substring(at + 1);
  }

  /** Three parts of which the first two are JSON. */
  private static boolean isJwt(String[] parts) {
    try {
      return parts.length == 3
          && JSON.readTree(decoded(parts[0])) instanceof ObjectNode header
          && header.has("alg")
          && JSON.readTree(decoded(parts[1])) instanceof ObjectNode;
    } catch (JacksonException | IllegalArgumentException none) {
      return false;
    }
  }

  private static String renamed(String claims, String name, String otherName) {
    String renamed = decoded(claims).replace(name, otherName);
    return encoded(renamed.equals(decoded(claims)) ? renamed + " " : renamed);
  }

  private static String signature(String key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(mac.doFinal(text.getBytes(UTF_8)));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }

  private static void refused(Reply reply, String how) {
    if (reply.isSuccess()) {
      throw new AssertionError(
          "a request is served " + (how.startsWith("w") ? how : "with " + how));
    }
    if (reply.status() >= 500) {
      throw new AssertionError(
          "a request with a bad token breaks the service (status %d, %s)"
              .formatted(reply.status(), how));
    }
  }
}
