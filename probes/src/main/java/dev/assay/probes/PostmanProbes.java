// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.List;
import java.util.Map;

/**
 * A Postman collection whose tests are probes.
 *
 * @param file its name, for messages
 * @param json format 2.1
 * @param variables what its environment has besides {@link #GIVEN}
 * @param tests its tests, each a probe
 */
public record PostmanProbes(
    String file, String json, Map<String, String> variables, List<Tested> tests) {

  /** Where a cell sees Newman, which runs them. */
  public static final String NEWMAN = "/tools/newman";

  /**
   * The variables that every collection is given: the service's address; the words and places of
   * {@link Surroundings}; tokens of two members, empty where the package has no accounts or nobody
   * gets in.
   */
  public static final List<String> GIVEN =
      List.of("baseUrl", "partnerUrl", "canary", "canaryFile", "token", "otherToken");

  public PostmanProbes {
    variables = Map.copyOf(variables);
    tests = List.copyOf(tests);
  }

  /**
   * A test of a collection as a probe.
   *
   * @param id what its outcome is reported by
   * @param request the name of its request; empty for every request that has the test
   * @param test the name that {@code pm.test} is called with
   * @param weight marks; 0 for a guard
   * @param says what it means when it passes
   * @param needs ids of tests of this collection without which it measures nothing
   */
  public record Tested(
      String id,
      String request,
      String test,
      ProbeGroup group,
      int weight,
      String says,
      List<String> needs) {
    public Tested {
      needs = List.copyOf(needs);
    }

    /** Whether a request of this name is meant. */
    public boolean isOf(String name) {
      return request.isEmpty() || request.equals(name);
    }
  }
}
