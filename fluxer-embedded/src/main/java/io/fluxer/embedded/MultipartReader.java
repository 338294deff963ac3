package io.fluxer.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.embedded.core.FileContent;
import io.fluxer.embedded.core.FilePart;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import org.jspecify.annotations.Nullable;

/**
 * Takes a multipart form apart while it comes in. Files above 256 KiB go to disk.
 */
final class MultipartReader implements AutoCloseable {

	private static final long MAX_IN_MEMORY = 256 * 1024;

	private final TempFiles files;

	private @Nullable HttpPostMultipartRequestDecoder decoder;

	MultipartReader(String contentType, TempFiles files) {
		this.files = files;
		HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
		request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
		DefaultHttpDataFactory factory = new DefaultHttpDataFactory(MAX_IN_MEMORY);
		factory.setDeleteOnExit(false);
		try {
			factory.setBaseDir(files.directory().toString());
			this.decoder = new HttpPostMultipartRequestDecoder(factory, request);
		}
		catch (RuntimeException ex) {
			// The decoder answers a broken header with whatever its code runs into.
			this.decoder = null;
		}
	}

	/**
	 * Takes the next bytes of the body.
	 * @param bytes the bytes; read, not released
	 */
	void offer(ByteBuf bytes) {
		if (this.decoder == null) {
			return;
		}
		try {
			this.decoder.offer(new DefaultHttpContent(bytes));
		}
		catch (RuntimeException ex) {
			// As with a broken header.
			close();
		}
	}

	/**
	 * Returns the parts in their order; none if the body is no form. Their contents
	 * outlive this reader.
	 */
	List<FilePart> finish() {
		if (this.decoder == null) {
			return List.of();
		}
		List<FilePart> parts = new ArrayList<>();
		try {
			this.decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
			for (InterfaceHttpData data : this.decoder.getBodyHttpDatas()) {
				if (data instanceof FileUpload file) {
					parts.add(new FilePart(file.getName(), file.getFilename(), content(file)));
				}
				else if (data instanceof Attribute attribute) {
					parts.add(new FilePart(attribute.getName(), null, attribute.get()));
				}
			}
			return parts;
		}
		catch (IOException | RuntimeException ex) {
			parts.forEach((part) -> part.content().discard());
			return List.of();
		}
	}

	private FileContent content(FileUpload file) throws IOException {
		if (file.isInMemory()) {
			return FileContent.of(file.get());
		}
		Path path = this.files.next();
		file.renameTo(path.toFile());
		return new TempFileContent(path, file.length());
	}

	@Override
	public void close() {
		if (this.decoder != null) {
			this.decoder.destroy();
			this.decoder = null;
		}
	}

}
