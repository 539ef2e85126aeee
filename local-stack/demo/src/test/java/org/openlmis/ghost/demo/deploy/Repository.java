package org.openlmis.ghost.demo.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this repository, as tests of a module find them. */
public final class Repository {

    public static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private Repository() {}

    /** A file's text, by its path from the root. */
    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of all files in a directory. */
    static String texts(String directory) {
        try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> text(file.toString()))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
