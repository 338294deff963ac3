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
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * A file to send. All forms but {@link #oneShot} can be opened again, so a request that
 * carries them can be repeated, and parts of a large file can be read side by side.
 * Immutable: methods that change something return a copy.
 *
 * @since 0.1.0
 */
public final class FileUpload {

	private final String filename;

	private final @Nullable String title;

	private final @Nullable String description;

	private final boolean spoiler;

	private final Content content;

	private FileUpload(String filename, Content content) {
		this(filename, null, null, false, content);
	}

	private FileUpload(String filename, @Nullable String title, @Nullable String description, boolean spoiler,
			Content content) {
		if (filename.isBlank()) {
			throw new IllegalArgumentException("A file needs a name");
		}
		this.filename = filename;
		this.title = title;
		this.description = description;
		this.spoiler = spoiler;
		this.content = content;
	}

	/**
	 * Returns a file of the given bytes.
	 * @param filename the name that people see
	 * @param content the bytes, not copied
	 * @return the file
	 */
	public static FileUpload of(String filename, byte[] content) {
		return new FileUpload(filename,
				new Content(() -> new ByteArrayInputStream(content), () -> (long) content.length, true));
	}

	/**
	 * Returns the file at the given path, read when the request is sent.
	 * @param path the path
	 * @return the file
	 */
	public static FileUpload of(Path path) {
		return of(Objects.toString(path.getFileName(), ""), path);
	}

	/**
	 * Returns the file at the given path under another name, read when the request is
	 * sent.
	 * @param filename the name that people see
	 * @param path the path
	 * @return the file
	 */
	public static FileUpload of(String filename, Path path) {
		return new FileUpload(filename, new Content(() -> Files.newInputStream(path), () -> Files.size(path), true));
	}

	/**
	 * Returns the content of a resource, read when the request is sent.
	 * @param filename the name that people see
	 * @param resource the resource
	 * @return the file
	 */
	public static FileUpload of(String filename, Resource resource) {
		// To tell its length an open stream would be read to its end.
		boolean repeatable = !resource.isOpen();
		Size size = repeatable ? () -> lengthOf(resource) : () -> null;
		return new FileUpload(filename, new Content(resource::getInputStream, size, repeatable));
	}

	/**
	 * Returns what a supplier opens, anew for each attempt. Its size is not known, so it
	 * is sent with the message and not beforehand, see {@link #of(String, long, Source)}.
	 * @param filename the name that people see
	 * @param source opens the content
	 * @return the file
	 */
	public static FileUpload of(String filename, Source source) {
		return new FileUpload(filename, new Content(source, () -> null, true));
	}

	/**
	 * Returns what a supplier opens, anew for each attempt.
	 * @param filename the name that people see
	 * @param size how many bytes each opened stream has
	 * @param source opens the content; asked from several threads at once if parts of a
	 * large file are sent side by side
	 * @return the file
	 */
	public static FileUpload of(String filename, long size, Source source) {
		if (size < 0) {
			throw new IllegalArgumentException("A file has no negative size, but " + size + " was given");
		}
		return new FileUpload(filename, new Content(source, () -> size, true));
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
		return new FileUpload(filename, new Content(() -> {
			if (opened.getAndSet(true)) {
				throw new IOException("A one-shot stream was read before and cannot be sent again");
			}
			return stream;
		}, () -> null, false));
	}

	/**
	 * Returns the name that the server gives a file of a message: spaces become
	 * underscores, and what is no letter, no digit and none of {@code _ . -} is dropped
	 * (Fluxer's API, uploads). It is the name that {@code attachment://} refers to.
	 * @param filename the name of a file to send
	 * @return the name on the server
	 */
	public static String normalized(String filename) {
		String name = filename.replace(' ', '_').replaceAll("[^\\p{L}\\p{N}_.-]", "");
		return name.isEmpty() ? "file" : name;
	}

	/**
	 * Returns a copy with a title.
	 * @param newTitle the title, at most 1,024 characters
	 * @return the copy
	 */
	public FileUpload titled(String newTitle) {
		return new FileUpload(this.filename, newTitle, this.description, this.spoiler, this.content);
	}

	/**
	 * Returns a copy with a description for those who cannot see the file.
	 * @param newDescription the text, at most 4,096 characters
	 * @return the copy
	 */
	public FileUpload describedAs(String newDescription) {
		return new FileUpload(this.filename, this.title, newDescription, this.spoiler, this.content);
	}

	/**
	 * Returns a copy that is hidden until it is clicked.
	 * @return the copy
	 */
	public FileUpload asSpoiler() {
		return new FileUpload(this.filename, this.title, this.description, true, this.content);
	}

	/**
	 * Returns a part of this file as a file of its own, of the same name.
	 * @param offset where the part begins
	 * @param length how many bytes it has; a stream of it fails if there are fewer
	 * @return the part
	 */
	public FileUpload slice(long offset, long length) {
		if (offset < 0 || length < 0) {
			throw new IllegalArgumentException("A part of a file has no negative offset or length");
		}
		Content whole = this.content;
		return new FileUpload(this.filename, this.title, this.description, this.spoiler, new Content(
				() -> SliceStream.of(whole.source().open(), offset, length), () -> length, whole.repeatable()));
	}

	/**
	 * Returns the name that people see, as it was given.
	 * @return the name
	 */
	public String filename() {
		return this.filename;
	}

	/**
	 * Returns the title.
	 * @return the title, if there is one
	 */
	public @Nullable String title() {
		return this.title;
	}

	/**
	 * Returns the description.
	 * @return the description, if there is one
	 */
	public @Nullable String description() {
		return this.description;
	}

	/**
	 * Tells whether the file is hidden until it is clicked.
	 * @return {@code true} for a spoiler
	 */
	public boolean isSpoiler() {
		return this.spoiler;
	}

	/**
	 * Tells whether the content can be opened again.
	 * @return {@code false} for a one-shot stream
	 */
	public boolean isRepeatable() {
		return this.content.repeatable();
	}

	/**
	 * Returns the media type that the name stands for.
	 * @return the type, {@code application/octet-stream} for a name that says nothing
	 */
	public String contentType() {
		return MediaTypeFactory.getMediaType(this.filename).orElse(MediaType.APPLICATION_OCTET_STREAM).toString();
	}

	/**
	 * Looks up how large the file is now. Blocks as the source does; call it from a
	 * thread that may.
	 * @return the size in bytes, or {@code null} if it is known only after reading
	 * @throws IOException if it cannot be looked up
	 */
	public @Nullable Long size() throws IOException {
		return this.content.size().bytes();
	}

	/**
	 * Opens the content. Blocks as the source does; call it from a thread that may.
	 * @return the stream, to be closed by the caller
	 * @throws IOException if it cannot be opened
	 */
	public InputStream open() throws IOException {
		return this.content.source().open();
	}

	@Override
	public String toString() {
		return "FileUpload[" + this.filename + "]";
	}

	private static @Nullable Long lengthOf(Resource resource) throws IOException {
		long length = resource.contentLength();
		return (length >= 0) ? length : null;
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

	@FunctionalInterface
	private interface Size {

		@Nullable Long bytes() throws IOException;

	}

	private record Content(Source source, Size size, boolean repeatable) {

	}

}
