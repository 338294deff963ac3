package io.fluxer.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A directory for what is too large for memory. It is made with the first file and
 * removed with all that is in it. Safe for use by many threads.
 */
final class TempFiles implements AutoCloseable {

	private @Nullable Path directory;

	private long lastNumber;

	private boolean closed;

	/**
	 * Returns the directory.
	 * @throws IllegalStateException if the files are gone for good
	 */
	synchronized Path directory() {
		if (this.closed) {
			throw new IllegalStateException("The server is closed");
		}
		try {
			if (this.directory == null) {
				this.directory = Files.createTempDirectory("fluxer-embedded-");
			}
			return this.directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the path of a file that nobody else has.
	 */
	synchronized Path next() {
		return directory().resolve("content-" + ++this.lastNumber);
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		if (this.directory == null) {
			return;
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			files.forEach(TempFiles::delete);
		}
		catch (IOException ex) {
			// Nobody needs these files, and the system's own cleaning finds them.
		}
		delete(this.directory);
	}

	static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			// A file that is still being read goes with the directory.
		}
	}

}
