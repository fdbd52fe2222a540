// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import dev.assay.functions.Signature;
import java.util.Map;

/** TypeScript: as JavaScript, which is what its compiler makes of it; the harness is the same. */
final class TypeScriptHarness implements Harness {

  @Override
  public String language() {
    return "typescript";
  }

  @Override
  public String solutionFile(Signature signature) {
    return "solution.ts";
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
    return new ScriptStarter(true).of(signature);
  }
}
