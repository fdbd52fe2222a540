// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.server.page.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what a request is about, or refuses the request. */
@Component
class SittingReader {
  private final Sittings sittings;
  private final SittingResults results;

  SittingReader(Sittings sittings, SittingResults results) {
    this.sittings = sittings;
    this.results = results;
  }

  /** The name of the test. */
  String requireTest(UUID test) {
    return sittings.testName(test).orElseThrow(() -> Refusal.notFound("test"));
  }

  List<Sitting> ofTest(UUID test) {
    requireTest(test);
    return sittings.ofTest(test);
  }

  Sitting required(UUID test, UUID sitting) {
    return sittings
        .find(sitting)
        .filter(one -> one.test().equals(test))
        .orElseThrow(() -> Refusal.notFound("sitting of this test"));
  }

  SittingResult result(Sitting sitting) {
    return results.of(sitting);
  }
}
