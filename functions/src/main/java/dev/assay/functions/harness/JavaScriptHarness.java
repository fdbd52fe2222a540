// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import dev.assay.functions.Signature;
import java.util.Map;

/** JavaScript: a function or a class that a module exports; records are plain objects. */
final class JavaScriptHarness implements Harness {

  @Override
  public String language() {
    return "javascript";
  }

  @Override
  public String solutionFile(Signature signature) {
    return "solution.js";
  }

  @Override
  public String entry() {
    return "harness.js";
  }

  @Override
  public Map<String, byte[]> files(Signature signature) {
    return Map.of(entry(), Harness.resource(entry()));
  }

  @Override
  public String starter(Signature signature) {
    return new ScriptStarter(false).of(signature);
  }
}
