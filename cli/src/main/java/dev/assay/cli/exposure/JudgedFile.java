// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.exposure;

import dev.assay.server.exposure.AnswerDocument;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judged answers as a file: a line of JSON each, written as soon as it is judged, so that a command
 * that was stopped goes on where it was. A last line that was cut off is taken out.
 */
public final class JudgedFile {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;

  public JudgedFile(Path file) {
    this.file = file;
  }

  /** What is there already; nothing when there is no such file. */
  public List<AnswerDocument> read() throws IOException, BadRecording {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] bytes = Files.readAllBytes(file);
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    if (whole < bytes.length) {
      try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
        cut.setLength(whole);
      }
    }
    List<AnswerDocument> judged = new ArrayList<>();
    String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        judged.add(JSON.readValue(line, AnswerDocument.class));
      } catch (JacksonException e) {
        throw new BadRecording(
            file + ":" + number, "is not a judged answer: " + e.getOriginalMessage());
      }
    }
    return judged;
  }

  /** Adds an answer at the end. */
  public void add(AnswerDocument answer) throws IOException {
    Files.writeString(
        file,
        JSON.writeValueAsString(answer) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
