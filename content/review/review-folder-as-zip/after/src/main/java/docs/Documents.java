package docs;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Documents and who may read them. */
public interface Documents {

  Optional<Document> find(long id);

  boolean mayRead(long userId, Document document);

  InputStream open(Document document) throws IOException;

  /** The ids of all documents in a folder, whoever may read them. */
  List<Long> inFolder(long folderId);

  /**
   * @param name as its owner typed it when it was uploaded
   */
  record Document(long id, long folderId, long ownerId, String name) {}
}
