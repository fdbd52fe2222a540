package docs;

import docs.Documents.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sends documents to their readers. */
public final class Downloads {
  private static final int MOST = 200;

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

  /** Writes a ZIP of several documents of a folder, at most 200. Ids of no document are left out. */
  public void several(long userId, long folderId, Collection<Long> ids, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Set<String> names = new HashSet<>();
    Set<Long> wanted = new HashSet<>(ids);
    wanted.retainAll(documents.inFolder(folderId));
    for (long id : wanted.stream().sorted().limit(MOST).toList()) {
      Optional<Document> found = documents.find(id);
      if (found.isPresent()) {
        add(found.get(), names, zip);
        audit.read(userId, id);
      }
    }
    zip.finish();
  }

  private void add(Document document, Set<String> names, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(unique(document, names)));
    try (InputStream in = documents.open(document)) {
      in.transferTo(zip);
    } catch (IOException e) {
      zip.write("could not be read".getBytes());
    }
    zip.closeEntry();
  }

  /** The name of a document, told apart from those that are in the ZIP already. */
  private static String unique(Document document, Set<String> names) {
    String name = document.name();
    while (!names.add(name)) {
      name = document.id() + "-" + name;
    }
    return name;
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
