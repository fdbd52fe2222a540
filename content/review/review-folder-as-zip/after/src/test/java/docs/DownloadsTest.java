package docs;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import docs.Documents.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DownloadsTest {
  private static final long OWNER = 1;

  private final List<Long> audited = new ArrayList<>();
  private final Documents documents =
      new Documents() {
        @Override
        public Optional<Document> find(long id) {
          return id > 3 ? Optional.empty() : Optional.of(new Document(id, 9, OWNER, "plan.txt"));
        }

        @Override
        public boolean mayRead(long userId, Document document) {
          return userId == document.ownerId();
        }

        @Override
        public InputStream open(Document document) {
          return new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<Long> inFolder(long folderId) {
          return List.of(1L, 2L, 3L);
        }
      };

  @Test
  void several_documents_are_zipped_and_audited() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Downloads downloads = new Downloads(documents, (user, document) -> audited.add(document));
    downloads.several(OWNER, 9, List.of(1L, 2L, 5L), out);
    assertNotNull(out.toByteArray());
    assertNotNull(audited);
  }
}
