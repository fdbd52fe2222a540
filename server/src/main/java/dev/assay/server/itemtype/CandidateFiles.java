// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.CandidateFile;
import dev.assay.items.CandidateFile.Use;
import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.server.page.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands out files of items: those that the candidate's view names, by their hash, and no others.
 * Whether the caller may see the item at all is for the caller of this to know.
 */
@Component
@Profile("web")
public class CandidateFiles {
  /** Opened by itself, a picture is a document of nobody's that runs and loads nothing. */
  private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private static final Duration KEPT = Duration.ofDays(1);

  private final PublishedItems items;

  CandidateFiles(PublishedItems items) {
    this.items = items;
  }

  /**
   * @param view what the caller may see of the item
   * @param hash of the file, as the view names it
   * @throws Refusal when the view names no such file
   */
  public ResponseEntity<byte[]> answer(ItemHash item, CandidateView view, String hash) {
    CandidateFile file =
        view.files().stream()
            .filter(one -> one.hash().equals(hash))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("file"));
    byte[] bytes = items.file(item, file.hash()).orElseThrow(() -> Refusal.notFound("file"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate().immutable())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
        .header("Content-Security-Policy", ALONE)
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .body(bytes);
  }

  private static ContentDisposition disposition(CandidateFile file) {
    ContentDisposition.Builder how =
        file.use() == Use.PICTURE ? ContentDisposition.inline() : ContentDisposition.attachment();
    return how.filename(file.name(), StandardCharsets.UTF_8).build();
  }
}
