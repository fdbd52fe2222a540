import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.probes.Reply;
import dev.assay.probes.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip as a phone makes it, or as no phone does. */
final class Archive {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  Archive with(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
    return this;
  }

  Reply to(Service service) throws IOException {
    zip.close();
    return send(service, bytes.toByteArray());
  }

  static Reply send(Service service, byte[] content) {
    return service.with("Content-Type", "application/zip").send("POST", "/surveys", content);
  }
}
