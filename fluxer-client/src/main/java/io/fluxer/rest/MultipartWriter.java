package io.fluxer.rest;

import java.io.IOException;
import java.io.InputStream;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;

/**
 * Writes multipart bodies. Files are read piece by piece on threads that may block, and
 * only as fast as the connection takes them.
 */
final class MultipartWriter {

	private static final int CHUNK = 32 * 1024;

	private MultipartWriter() {
	}

	static MultiValueMap<String, HttpEntity<?>> parts(RestBody.Multipart body) {
		MultipartBodyBuilder builder = new MultipartBodyBuilder();
		byte[] json = body.json();
		if (json != null) {
			builder.part("payload_json", json, MediaType.APPLICATION_JSON);
		}
		int index = 0;
		for (FileUpload file : body.upload().files()) {
			builder.asyncPart("files[" + index + "]", content(file), DataBuffer.class)
				.filename(quotable(file.filename()))
				.contentType(MediaType.APPLICATION_OCTET_STREAM);
			index++;
		}
		return builder.build();
	}

	/** Opens the file on subscription, and for each one anew. */
	static Flux<DataBuffer> content(FileUpload file) {
		return DataBufferUtils.readInputStream(() -> open(file), DefaultDataBufferFactory.sharedInstance, CHUNK)
			.subscribeOn(Schedulers.boundedElastic())
			.onErrorMap((ex) -> !(ex instanceof UnreadableFileException),
					(ex) -> new UnreadableFileException(file.filename(), ex));
	}

	private static InputStream open(FileUpload file) throws IOException {
		return file.open();
	}

	/** As browsers do it: a name can neither end its quotes nor its line. */
	private static String quotable(String filename) {
		StringBuilder quotable = new StringBuilder(filename.length());
		filename.chars().forEach((character) -> {
			if (character == '"') {
				quotable.append("%22");
			}
			else if (character == '\\') {
				quotable.append("%5C");
			}
			else if (character < ' ' || character == 0x7f) {
				quotable.append(String.format("%%%02X", character));
			}
			else {
				quotable.append((char) character);
			}
		});
		return quotable.toString();
	}

}
