package docs;

import docs.Documents.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Sends documents to their readers. */
public final class Downloads {
  private final Documents documents;
  private final Audit audit;

  public Downloads(Documents documents, Audit audit) {
    this.documents = documents;
    this.audit = audit;
  }

  /** Writes a document; one that the user may not read is as good as none. */
  public void one(long userId, long id, OutputStream out) throws IOException, NotFound {
    Document document = readable(userId, id);
    audit.read(userId, document.id());
    try (InputStream in = documents.open(document)) {
      in.transferTo(out);
    }
  }

  private Document readable(long userId, long id) throws NotFound {
    return documents
        .find(id)
        .filter(document -> documents.mayRead(userId, document))
        .orElseThrow(NotFound::new);
  }

  /** Who read what, as the law asks for. */
  public interface Audit {
    void read(long userId, long documentId);
  }

  public static final class NotFound extends Exception {}
}
