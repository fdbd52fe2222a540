// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.sandbox.SandboxUnavailable;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sandbox of this grader process, or why there is none: nothing ever runs without one. */
@Component
@Profile("grader")
public class GraderSandbox implements DisposableBean {
  private final Optional<Sandbox> sandbox;
  private final String reason;

  /** Opens the first of these drivers that works. */
  public GraderSandbox(
      @Value("${assay.sandbox.drivers:crun,runc,bubblewrap}") List<String> drivers,
      @Value("${assay.sandbox.prepared-megabytes:512}") long preparedMegabytes) {
    Optional<Sandbox> opened = Optional.empty();
    String why = "";
    try {
      opened =
          Optional.of(
              Sandbox.open(
                  SandboxSettings.defaults().trying(drivers).withSlots(preparedMegabytes << 20)));
    } catch (SandboxUnavailable unavailable) {
      why = String.valueOf(unavailable.getMessage());
    }
    sandbox = opened;
    reason = why;
  }

  /** The name of the driver in use; empty when there is no sandbox. */
  public Optional<String> driver() {
    return sandbox.map(Sandbox::driver);
  }

  /** Why there is no sandbox; empty when there is one. */
  public String reason() {
    return reason;
  }

  /**
   * @throws GradingFault when there is none
   */
  public Sandbox required() throws GradingFault {
    return sandbox.orElseThrow(() -> new GradingFault(reason));
  }

  @Override
  public void destroy() {
    sandbox.ifPresent(Sandbox::close);
  }
}
