package org.openlmis.ghost.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, copies and removes directories, also while a server still changes files in them. */
public final class Directories {

    private Directories() {}

    /** A new empty directory under the JVM's temporary directory. */
    public static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot create a directory in %s (java.io.tmpdir); give one that is writable"
                            .formatted(System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    /** Removes the directory with all it holds; one that does not exist is fine. */
    public static void remove(Path directory) {
        try {
            Files.walkFileTree(directory, new Removal());
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory, e);
        }
    }

    /** Copies with permissions; files that vanish while being copied are left out. */
    public static void copy(Path from, Path to) {
        copy(from, to, Set.of());
    }

    /** Copies all but these files and directories, given by their paths relative to the source. */
    public static void copy(Path from, Path to, Set<String> leftOut) {
        try {
            Files.walkFileTree(from, new Copy(from, to, leftOut));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from + " to " + to, e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return skipVanished(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Copy extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;
        private final Set<String> leftOut;

        Copy(Path from, Path to, Set<String> leftOut) {
            this.from = from;
            this.to = to;
            this.leftOut = leftOut;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                throws IOException {
            if (isLeftOut(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Path copy = to.resolve(from.relativize(directory));
            Files.createDirectories(copy);
            Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(directory));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (isLeftOut(file)) {
                return FileVisitResult.CONTINUE;
            }
            try {
                Files.copy(file, to.resolve(from.relativize(file)));
            } catch (NoSuchFileException vanished) {
                return skipVanished(vanished);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return skipVanished(failure);
        }

        private boolean isLeftOut(Path path) {
            return leftOut.contains(from.relativize(path).toString());
        }
    }

    private static FileVisitResult skipVanished(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
