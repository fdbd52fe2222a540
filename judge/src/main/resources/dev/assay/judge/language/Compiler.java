// SPDX-License-Identifier: Apache-2.0
package dev.assay.runner;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles one program after the other, from standard input to standard output, in memory. Each
 * compilation has a compiler and files of its own. A compiler that ends abnormally ends this
 * process.
 */
public final class Compiler {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-nowarn", "-encoding", "UTF-8", "-d", ".");
  private static final String SAMPLE =
      "import java.util.*; public class Main { record P(int a, String b) {}"
          + " public static void main(String[] args) { Scanner in = new Scanner(System.in);"
          + " Map<String, List<P>> m = new TreeMap<>(); for (int i = 0; i < 3; i++) {"
          + " m.computeIfAbsent(\"k\" + i, k -> new ArrayList<>()).add(new P(i, \"x\")); }"
          + " System.out.println(m.values().stream().flatMap(List::stream).mapToInt(P::a).sum());"
          + " } }";

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final JavaFileManager platform =
      compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  public static void main(String[] rounds) throws IOException {
    FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stdout, 1 << 16));
    Compiler compiler = new Compiler();
    for (int round = 0; round < Integer.parseInt(rounds[0]); round++) {
      compiler.compile(List.of(new Source("Main.java", SAMPLE)), new TreeMap<>());
    }
    stdout.write('!');
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
    for (int count = in.readInt(); count >= 0; count = in.readInt()) {
      List<Source> sources = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sources.add(new Source(text(in), text(in)));
      }
      Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
      Answer answer = compiler.compile(sources, classes);
      out.writeBoolean(answer.done);
      write(out, answer.said.getBytes(StandardCharsets.UTF_8));
      out.writeInt(answer.done ? classes.size() : 0);
      if (answer.done) {
        for (Map.Entry<String, ByteArrayOutputStream> made : classes.entrySet()) {
          write(out, made.getKey().getBytes(StandardCharsets.UTF_8));
          write(out, made.getValue().toByteArray());
        }
      }
      out.flush();
    }
  }

  private static final class Answer {
    private final boolean done;
    private final String said;

    Answer(boolean done, String said) {
      this.done = done;
      this.said = said;
    }
  }

  private Answer compile(List<Source> sources, Map<String, ByteArrayOutputStream> classes) {
    StringWriter said = new StringWriter();
    JavaFileManager files = new InMemory(platform, classes);
    boolean done = compiler.getTask(said, files, null, OPTIONS, null, sources).call();
    return new Answer(done, said.toString());
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name.replaceAll("[^A-Za-z0-9/._-]", "_")), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      String file = simpleName + kind.extension;
      return kind == Kind.SOURCE && (name.equals(file) || name.endsWith("/" + file));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Made extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Made(String path) {
      super(URI.create("made:///" + path.replaceAll("[^A-Za-z0-9/._-]", "_")), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  /** The platform's classes, and nothing else that can be read. */
  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    InMemory(JavaFileManager platform, Map<String, ByteArrayOutputStream> classes) {
      super(platform);
      this.classes = classes;
    }

    private static boolean own(Location location) {
      return location == StandardLocation.CLASS_PATH
          || location == StandardLocation.SOURCE_PATH
          || location == StandardLocation.CLASS_OUTPUT
          || location == StandardLocation.ANNOTATION_PROCESSOR_PATH;
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      return own(location)
          ? List.of()
          : super.list(location, packageName, EnumSet.copyOf(kinds), recurse);
    }

    @Override
    public boolean hasLocation(Location location) {
      return location == StandardLocation.CLASS_PATH
          || location == StandardLocation.CLASS_OUTPUT
          || !own(location) && super.hasLocation(location);
    }

    @Override
    public JavaFileObject getJavaFileForInput(
        Location location, String className, JavaFileObject.Kind kind) throws IOException {
      return own(location) ? null : super.getJavaFileForInput(location, className, kind);
    }

    @Override
    public FileObject getFileForInput(Location location, String packageName, String name)
        throws IOException {
      return own(location) ? null : super.getFileForInput(location, packageName, name);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String path = className.replace('.', '/') + kind.extension;
      Made made = new Made(path);
      classes.put(path, made.bytes);
      return made;
    }

    @Override
    public void close() {
      // the platform's files serve the next compilation
    }
  }
}
