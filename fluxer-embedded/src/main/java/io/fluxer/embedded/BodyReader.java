package io.fluxer.embedded;

import java.util.List;
import java.util.Locale;

import io.fluxer.embedded.core.FilePart;
import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.RestRequest;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Reads requests: forms part by part, uploads straight to a file, all else into memory.
 */
final class BodyReader {

	private static final long MAX_IN_MEMORY = 128L * 1024 * 1024;

	private static final long MAX_FILES = 512L * 1024 * 1024;

	private final TempFiles files;

	BodyReader(TempFiles files) {
		this.files = files;
	}

	Mono<RestRequest> read(HttpServerRequest request, String path, String query) {
		String contentType = header(request, "Content-Type");
		if (path.startsWith(FluxerCore.UPLOAD_PATH)) {
			return Mono.using(() -> new UploadReader(this.files), (reader) -> body(request, MAX_FILES)
				.doOnNext(reader::offer)
				.then(Mono.fromSupplier(
						() -> of(request, path, query, new byte[0], List.of(new FilePart("", null, reader.finish()))))),
					UploadReader::close);
		}
		if (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("multipart/form-data")) {
			return Mono.using(() -> new MultipartReader(contentType, this.files),
					(reader) -> body(request, MAX_FILES).doOnNext(reader::offer)
						.then(Mono.fromSupplier(() -> of(request, path, query, new byte[0], reader.finish()))),
					MultipartReader::close);
		}
		return ByteBufFlux.fromInbound(body(request, MAX_IN_MEMORY))
			.aggregate()
			.asByteArray()
			.defaultIfEmpty(new byte[0])
			.map((body) -> of(request, path, query, body, null));
	}

	private static Flux<ByteBuf> body(HttpServerRequest request, long max) {
		return request.receive().doOnNext(new BodyLimit(max));
	}

	private static RestRequest of(HttpServerRequest request, String path, String query, byte[] body,
			@Nullable List<FilePart> parts) {
		return new RestRequest(request.method().name(), path, query, header(request, "Authorization"),
				header(request, "X-Request-ID"), header(request, "X-Audit-Log-Reason"), body, parts);
	}

	private static @Nullable String header(HttpServerRequest request, String name) {
		return request.requestHeaders().get(name);
	}

}
