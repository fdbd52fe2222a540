// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.calibration.PersonPart;
import dev.assay.psychometrics.calibration.RespondentSource;
import dev.assay.psychometrics.calibration.Respondents;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.ejml.data.DMatrixRMaj;

/**
 * Reads responses with a Spark cluster. Executors need Java 25, Spark's own jars from where they
 * are installed, and this project's, which they are sent.
 */
public final class SparkRespondentSource implements RespondentSource {
  private static final int PATIENCE_MS = 5000;

  /** For the service loader. */
  public SparkRespondentSource() {}

  @Override
  public Respondents read(String master, String location, Optional<String> groupColumn)
      throws IOException {
    requireReachable(master);
    SparkSession session = session(master);
    try {
      return SparkRespondents.of(session, ResponseFile.of(session, location, groupColumn));
    } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not name
      session.stop();
      if (e instanceof IllegalArgumentException wrong) {
        throw wrong;
      }
      throw new IOException(location + ": Spark could not read it: " + SparkFailure.line(e), e);
    }
  }

  private static SparkSession session(String master) throws IOException {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("assay calibrate")
            .master(master)
            .config("spark.ui.enabled", false)
            // a table of a megabyte is worth more than one task: it is read once, and asked often
            .config("spark.sql.files.openCostInBytes", 1 << 16);
    String jars = ownJars();
    if (master.startsWith("local-cluster")) {
      builder.config("spark.executor.extraClassPath", System.getProperty("java.class.path", ""));
    } else if (!jars.isEmpty()) {
      builder.config("spark.jars", jars);
    }
    try {
      return builder.getOrCreate();
    } catch (Exception e) { // as above
      String why = SparkFailure.line(e);
      if (e instanceof SparkException && why.contains("master URL")
          || why.contains("Could not parse Master URL")) {
        throw new IllegalArgumentException(
            "'" + master + "' is not a Spark master: spark://HOST:PORT, yarn or local[N]", e);
      }
      throw new IOException("Spark could not start on " + master + ": " + why, e);
    }
  }

  /** What executors have to be sent: this module, the kernel and what the kernel computes with. */
  private static String ownJars() {
    return Stream.of(SparkRespondentSource.class, PersonPart.class, DMatrixRMaj.class)
        .flatMap(type -> Optional.ofNullable(type.getProtectionDomain().getCodeSource()).stream())
        .map(CodeSource::getLocation)
        .map(url -> Path.of(URI.create(url.toString())).toString())
        .filter(path -> path.endsWith(".jar"))
        .collect(Collectors.joining(","));
  }

  /** Spark tries for a minute and then says little: a master that nobody listens for is named. */
  private static void requireReachable(String master) throws IOException {
    if (!master.startsWith("spark://")) {
      return;
    }
    String refused = "";
    for (String each : master.substring("spark://".length()).split(",", -1)) {
      URI address;
      try {
        address = URI.create("spark://" + each);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("'" + master + "' is not spark://HOST:PORT", e);
      }
      if (address.getHost() == null || address.getPort() < 0) {
        throw new IllegalArgumentException("'" + master + "' is not spark://HOST:PORT");
      }
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MS);
        return;
      } catch (IOException e) {
        refused = String.valueOf(e.getMessage());
      }
    }
    throw new IOException(
        "no Spark master answers at " + master + " (" + refused + "); is it running?");
  }
}
