// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import dev.assay.items.CandidateFile;
import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.PictureType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the files of an item's folder that its candidates may fetch. */
public final class ShownFiles {
  private static final int LARGEST_PICTURE = 1 << 20;
  private static final int LARGEST_ATTACHMENT = 16 << 20;

  private static final String DOWNLOAD = ".download";

  private final ItemFiles files;
  private final Findings findings;

  public ShownFiles(ItemFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  /** Pictures beside the statement, by the name it would call them. */
  public Map<String, CandidateFile> pictures(String statementFolder) {
    Map<String, CandidateFile> pictures = new TreeMap<>();
    files
        .below(statementFolder)
        .all()
        .forEach((name, content) -> {
          Optional<PictureType> type = PictureType.of(name, content);
          if (type.isPresent() && fits(statementFolder + "/" + name, content, LARGEST_PICTURE)) {
            pictures.put(name, CandidateFile.picture(last(name), content, type.get()));
          }
        });
    return pictures;
  }

  /** A statement that is a PDF, by its path; empty when it is none or too large. */
  public Optional<CandidateFile> pdf(String path) {
    Optional<byte[]> content = files.bytes(path);
    if (content.isPresent() && !startsLikePdf(content.get())) {
      findings.error(path, "is not a PDF");
      return Optional.empty();
    }
    return content
        .filter(bytes -> fits(path, bytes, LARGEST_ATTACHMENT))
        .map(bytes -> CandidateFile.download(last(path), bytes));
  }

  private static boolean startsLikePdf(byte[] content) {
    return new String(content, 0, Math.min(5, content.length), StandardCharsets.US_ASCII)
        .equals("%PDF-");
  }

  /** What the package hands out. */
  public List<CandidateFile> attachments() {
    List<CandidateFile> attachments = new ArrayList<>();
    files
        .below("attachments")
        .all()
        .forEach((name, content) -> {
          if (fits("attachments/" + name, content, LARGEST_ATTACHMENT)) {
            attachments.add(CandidateFile.download(last(name), content));
          }
        });
    return attachments;
  }

  /** Samples of which candidates are to download something else than the statement shows. */
  public List<CandidateFile> samples() {
    List<CandidateFile> samples = new ArrayList<>();
    files
        .below("data/sample")
        .all()
        .forEach((name, content) -> {
          boolean meant = name.endsWith(".in" + DOWNLOAD) || name.endsWith(".ans" + DOWNLOAD);
          if (meant && fits("data/sample/" + name, content, LARGEST_ATTACHMENT)) {
            String plain = name.substring(0, name.length() - DOWNLOAD.length());
            samples.add(CandidateFile.download(last(plain), content));
          }
        });
    return samples;
  }

  private boolean fits(String path, byte[] content, int most) {
    if (content.length > most) {
      findings.error(path, "is larger than " + (most >> 10) + " KiB: candidates do not get it");
    }
    return content.length <= most;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
