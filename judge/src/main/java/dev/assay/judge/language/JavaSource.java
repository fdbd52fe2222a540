// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java source says of itself without being compiled. */
final class JavaSource {
  private static final Pattern NOISE =
      Pattern.compile(
          "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'|//[^\\n]*+"
              + "|/\\*(?s:.*?)\\*/");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?:^|[;}\\s])public\\s+(?:(?:final|abstract|strictfp|sealed|non-sealed)\\s+)*+"
              + "(?:class|interface|enum|record|@interface)\\s+([A-Za-z_$][\\w$]*)");

  private JavaSource() {}

  /** The name of the first public type at the top level. */
  static Optional<String> publicType(String source) {
    String code = NOISE.matcher(source).replaceAll(" ");
    Matcher matcher = PUBLIC_TYPE.matcher(code);
    while (matcher.find()) {
      if (depth(code, matcher.start(1)) == 0) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private static int depth(String code, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      char c = code.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth;
  }
}
