// SPDX-License-Identifier: Apache-2.0
package dev.assay.runner;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;

/**
 * Runs one program in a virtual machine that was started before there was a program. It says with a
 * byte that it is ready, learns from standard input the class to start and its arguments, and does
 * what the java command would: what is left of standard input is the program's, exceptions go to
 * the virtual machine without a trace of this class. Nothing here is trusted: the program shares
 * the virtual machine and may do with it what it likes.
 */
public final class Runner {
  private static final int INSTANCE_MAIN = 25;

  private Runner() {}

  public static void main(String[] none) throws Throwable {
    touch();
    try (FileOutputStream ready = new FileOutputStream(FileDescriptor.out) {
      @Override
      public void close() {}
    }) {
      ready.write('!');
    }
    String[] words = words(new FileInputStream(FileDescriptor.in));
    String[] arguments = Arrays.copyOfRange(words, 1, words.length);
    MethodHandle start;
    try {
      start = start(words[0], arguments);
    } catch (LinkageError e) {
      if (e instanceof ExceptionInInitializerError) {
        throw trimmed(e);
      }
      System.err.println(
          "Error: LinkageError occurred while loading main class " + words[0] + "\n\t" + e);
      System.exit(1);
      return;
    } catch (Throwable e) {
      throw trimmed(e);
    }
    try {
      start.invokeExact();
    } catch (Throwable e) {
      throw trimmed(e);
    }
  }

  /** Four bytes of length, then the words with a zero between them. */
  private static String[] words(InputStream in) throws IOException {
    int length = 0;
    for (byte b : in.readNBytes(4)) {
      length = length << 8 | b & 0xFF;
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length == 0 || bytes.length < length) {
      System.exit(0); // thrown away without having been used
    }
    return new String(bytes, StandardCharsets.UTF_8).split("\0", -1);
  }

  private static MethodHandle start(String name, String[] arguments) throws Throwable {
    Class<?> type = Class.forName(name, false, ClassLoader.getSystemClassLoader());
    Method main = main(type);
    if (main == null) {
      System.err.println(
          "Error: Main method not found in class "
              + name
              + ", please define the main method as:\n   public static void main(String[] args)");
      System.exit(1);
    }
    main.setAccessible(true);
    Class.forName(name, true, ClassLoader.getSystemClassLoader());
    MethodHandle handle = MethodHandles.lookup().unreflect(main);
    if (!Modifier.isStatic(main.getModifiers())) {
      handle = handle.bindTo(instance(type));
    }
    if (main.getParameterCount() == 1) {
      handle = MethodHandles.insertArguments(handle, 0, (Object) arguments);
    }
    return handle;
  }

  private static Object instance(Class<?> type) throws Throwable {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return MethodHandles.lookup().unreflectConstructor(constructor).invoke();
  }

  /** The method the java command of this version starts. */
  private static Method main(Class<?> type) {
    Method classic = declared(type, true, String[].class);
    if (classic != null || Runtime.version().feature() < INSTANCE_MAIN) {
      return classic;
    }
    Method withArguments = declared(type, false, String[].class);
    return withArguments != null ? withArguments : declared(type, false);
  }

  private static Method declared(Class<?> type, boolean classic, Class<?>... parameters) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      try {
        Method method = c.getDeclaredMethod("main", parameters);
        int modifiers = method.getModifiers();
        boolean fit =
            classic
                ? Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers)
                : !Modifier.isPrivate(modifiers);
        if (fit && method.getReturnType() == void.class) {
          return method;
        }
      } catch (NoSuchMethodException e) {
        continue;
      }
    }
    return null;
  }

  /** Without the frames from here down, in causes and suppressed ones too. */
  private static Throwable trimmed(Throwable thrown) {
    trim(thrown, 0);
    return thrown;
  }

  private static void trim(Throwable thrown, int depth) {
    if (thrown == null || depth > 50) {
      return;
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    int end = trace.length;
    if (end > 0 && ours(trace[end - 1])) {
      while (end > 0 && (ours(trace[end - 1]) || between(trace[end - 1]))) {
        end--;
      }
      thrown.setStackTrace(Arrays.copyOf(trace, end));
    }
    trim(thrown.getCause(), depth + 1);
    for (Throwable other : thrown.getSuppressed()) {
      trim(other, depth + 1);
    }
  }

  private static boolean ours(StackTraceElement frame) {
    return frame.getClassName().equals(Runner.class.getName());
  }

  private static boolean between(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.equals("java.lang.Class")
        || name.startsWith("java.lang.invoke.")
        || name.startsWith("java.lang.reflect.")
        || name.startsWith("jdk.internal.");
  }

  /** Loads what most programs use, while nobody waits. */
  private static void touch() throws Throwable {
    Map<String, Integer> counts = new HashMap<>();
    Scanner scanner = new Scanner("1 23 abc\n");
    counts.merge("n" + scanner.nextInt(), scanner.nextInt(), Integer::sum);
    String text = counts + " " + scanner.next() + String.format("%d %.2f", 1, 2.0);
    MethodHandle handle =
        MethodHandles.insertArguments(
            MethodHandles.lookup()
                .unreflect(Runner.class.getDeclaredMethod("nothing", String[].class)),
            0,
            (Object) new String[] {text});
    handle.invokeExact();
  }

  private static void nothing(String[] words) {}
}
