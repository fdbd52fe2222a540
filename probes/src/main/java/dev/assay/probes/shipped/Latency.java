// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.Prerequisite;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.Arrays;

/**
 * How much longer a request takes than another of the same service in the same run, by the median.
 * Shared machines are too uneven for marks: it is reported, and never scored.
 */
final class Latency implements Check {
  private static final int TIMES = 30;

  @Override
  public String run(Bench bench) {
    Service service = bench.person().service();
    RequestLine request = bench.line("request");
    RequestLine reference = bench.line("reference");
    Prerequisite.works(request.to(service), "the request");
    Prerequisite.works(reference.to(service), "the reference");
    long[] asked = new long[TIMES];
    long[] compared = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      compared[i] = nanos(reference, service);
      asked[i] = nanos(request, service);
    }
    double ratio = median(asked) / median(compared);
    double most = Double.parseDouble(bench.setting("ratio"));
    String words =
        "takes %.1f times as long as the reference (%.1f ms, %.1f ms), the budget is %s times"
            .formatted(ratio, median(asked) / 1e6, median(compared) / 1e6, bench.setting("ratio"));
    if (ratio > most) {
      throw new AssertionError("it " + words);
    }
    return "it " + words;
  }

  private static long nanos(RequestLine line, Service service) {
    long began = System.nanoTime();
    line.to(service);
    return System.nanoTime() - began;
  }

  private static double median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return (sorted[TIMES / 2 - 1] + sorted[TIMES / 2]) / 2.0;
  }
}
