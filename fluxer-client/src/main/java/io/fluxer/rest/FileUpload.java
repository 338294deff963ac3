package io.fluxer.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * A file to send. All forms but {@link #oneShot} can be opened again, so a request that
 * carries them can be repeated after a rate limit.
 *
 * @since 0.1.0
 */
public final class FileUpload {

	private final String filename;

	private final @Nullable String description;

	private final Source source;

	private final boolean repeatable;

	private FileUpload(String filename, @Nullable String description, Source source, boolean repeatable) {
		if (filename.isBlank()) {
			throw new IllegalArgumentException("A file needs a name");
		}
		this.filename = filename;
		this.description = description;
		this.source = source;
		this.repeatable = repeatable;
	}

	/**
	 * Returns a file of the given bytes.
	 * @param filename the name that people see
	 * @param content the bytes, not copied
	 * @return the file
	 */
	public static FileUpload of(String filename, byte[] content) {
		return new FileUpload(filename, null, () -> new ByteArrayInputStream(content), true);
	}

	/**
	 * Returns the file at the given path, read when the request is sent.
	 * @param path the path
	 * @return the file
	 */
	public static FileUpload of(Path path) {
		String filename = Objects.toString(path.getFileName(), "");
		return new FileUpload(filename, null, () -> Files.newInputStream(path), true);
	}

	/**
	 * Returns the content of a resource, read when the request is sent.
	 * @param filename the name that people see
	 * @param resource the resource
	 * @return the file
	 */
	public static FileUpload of(String filename, Resource resource) {
		return new FileUpload(filename, null, resource::getInputStream, !resource.isOpen());
	}

	/**
	 * Returns what a supplier opens, anew for each attempt.
	 * @param filename the name that people see
	 * @param source opens the content
	 * @return the file
	 */
	public static FileUpload of(String filename, Source source) {
		return new FileUpload(filename, null, source, true);
	}

	/**
	 * Returns a stream that can be read once. A request that carries it is never sent
	 * again; its error says so.
	 * @param filename the name that people see
	 * @param stream the content, closed after sending
	 * @return the file
	 */
	public static FileUpload oneShot(String filename, InputStream stream) {
		AtomicBoolean opened = new AtomicBoolean();
		return new FileUpload(filename, null, () -> {
			if (opened.getAndSet(true)) {
				throw new IOException("A one-shot stream was read before and cannot be sent again");
			}
			return stream;
		}, false);
	}

	/**
	 * Returns a copy with a description for those who cannot see the file.
	 * @param description the text, at most 4,096 characters
	 * @return the copy
	 */
	public FileUpload describedAs(String description) {
		return new FileUpload(this.filename, description, this.source, this.repeatable);
	}

	/**
	 * Returns the name that people see.
	 * @return the name
	 */
	public String filename() {
		return this.filename;
	}

	/**
	 * Returns the description.
	 * @return the description, if there is one
	 */
	public @Nullable String description() {
		return this.description;
	}

	/**
	 * Tells whether the content can be opened again.
	 * @return {@code false} for a one-shot stream
	 */
	public boolean isRepeatable() {
		return this.repeatable;
	}

	/**
	 * Opens the content. Blocks as the source does; call it from a thread that may.
	 * @return the stream, to be closed by the caller
	 * @throws IOException if it cannot be opened
	 */
	public InputStream open() throws IOException {
		return this.source.open();
	}

	@Override
	public String toString() {
		return "FileUpload[" + this.filename + "]";
	}

	/**
	 * Opens the content of a file.
	 */
	@FunctionalInterface
	public interface Source {

		/**
		 * Opens the content anew.
		 * @return the stream
		 * @throws IOException if it cannot be opened
		 */
		InputStream open() throws IOException;

	}

}
