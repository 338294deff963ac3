package io.fluxer.transfer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A process that takes uploads of {@link TransferContent}, with a message and beforehand,
 * serves it, and keeps none of it. Ends with its standard input.
 */
final class TransferServer {

	private static final int PART = 10 * 1024 * 1024;

	private static final String MESSAGE = "{\"id\":\"1\",\"channel_id\":\"1\",\"author\":{\"id\":\"2\"}}";

	private final AtomicLong received = new AtomicLong();

	private final AtomicInteger wrong = new AtomicInteger();

	private final AtomicInteger messages = new AtomicInteger();

	private volatile String url = "";

	private TransferServer() {
	}

	/** Prints where it listens, and at its end what came. */
	public static void main(String[] args) throws IOException {
		TransferServer transfers = new TransferServer();
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.httpFormDecoder((form) -> form.streaming(true).maxInMemorySize(0))
			.route((routes) -> routes.get("/{way}/v1/.well-known/fluxer", transfers::instance)
				.post("/{way}/v1/channels/1/messages", transfers::message)
				.post("/{way}/v1/channels/1/attachments", transfers::places)
				.post("/{way}/v1/channels/1/attachments/complete",
						(request, response) -> json(request, response, "{\"uploads\":[]}"))
				.put("/store/{file}/{part}", transfers::part)
				.get("/files/{file}", transfers::file))
			.bindNow();
		transfers.url = "http://127.0.0.1:" + server.port();
		System.out.println(transfers.url);
		while (System.in.read() >= 0) {
			continue;
		}
		System.out.println(
				"received " + transfers.received + ", wrong " + transfers.wrong + ", messages " + transfers.messages);
		server.disposeNow();
	}

	private Publisher<Void> instance(HttpServerRequest request, HttpServerResponse response) {
		boolean presigned = request.param("way").equals("presigned");
		return json(request, response,
				"{\"features\":{\"presigned_attachment_uploads\":" + presigned
						+ "},\"limits\":{\"rules\":[{\"id\":\"premium\",\"filters\":{\"traits\":[\"premium\"]},"
						+ "\"overrides\":{\"max_attachment_file_size\":524288000}}]}}");
	}

	private Publisher<Void> message(HttpServerRequest request, HttpServerResponse response) {
		this.messages.incrementAndGet();
		String contentType = request.requestHeaders().get("Content-Type");
		if (contentType.startsWith("application/json")) {
			return json(request, response, MESSAGE);
		}
		CRC32 checksum = new CRC32();
		AtomicLong size = new AtomicLong();
		return request.receiveForm().concatMap((data) -> Mono.fromRunnable(() -> {
			if (data instanceof FileUpload upload) {
				take(upload, checksum, size);
				if (upload.isCompleted()) {
					check(fileOf(upload), 0, size.getAndSet(0), checksum);
				}
			}
		})).then(Mono.defer(() -> response.sendString(Mono.just(MESSAGE)).then()));
	}

	private static int fileOf(FileUpload upload) {
		return Integer.parseInt(upload.getFilename().replaceAll("\\D", ""));
	}

	private static void take(HttpData data, CRC32 checksum, AtomicLong size) {
		try {
			ByteBuf content = data.getByteBuf();
			if (content != null) {
				size.addAndGet(content.readableBytes());
				checksum.update(content.nioBuffer());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Publisher<Void> places(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().flatMap((body) -> {
			List<Integer> files = body.lines()
				.flatMap((line) -> Pattern.compile("file(\\d+)\\.bin").matcher(line).results())
				.map((result) -> Integer.valueOf(result.group(1)))
				.toList();
			String places = IntStream.range(0, files.size())
				.mapToObj((id) -> place(id, files.get(id)))
				.collect(Collectors.joining(","));
			return response.sendString(Mono.just("{\"attachments\":[" + places + "]}")).then();
		});
	}

	private String place(int id, int file) {
		String parts = IntStream.rangeClosed(1, (TransferContent.SIZE + PART - 1) / PART)
			.mapToObj((part) -> "{\"part_number\":" + part + ",\"upload_url\":\"" + this.url + "/store/" + file + "/"
					+ part + "\"}")
			.collect(Collectors.joining(","));
		return "{\"id\":" + id + ",\"filename\":\"file" + file + ".bin\",\"upload_filename\":\"key" + file
				+ "\",\"file_size\":" + TransferContent.SIZE
				+ ",\"content_type\":\"application/octet-stream\",\"upload_mode\":\"multipart\",\"upload_id\":\"id"
				+ file + "\",\"part_size\":" + PART + ",\"parts\":[" + parts + "]}";
	}

	private Publisher<Void> part(HttpServerRequest request, HttpServerResponse response) {
		int file = Integer.parseInt(request.param("file"));
		long offset = (Integer.parseInt(request.param("part")) - 1L) * PART;
		CRC32 checksum = new CRC32();
		AtomicLong size = new AtomicLong();
		return request.receive().doOnNext((buffer) -> {
			size.addAndGet(buffer.readableBytes());
			checksum.update(buffer.nioBuffer());
		}).then(Mono.defer(() -> {
			check(file, offset, size.get(), checksum);
			return response.send().then();
		}));
	}

	private void check(int file, long offset, long size, CRC32 checksum) {
		this.received.addAndGet(size);
		if (checksum.getValue() != TransferContent.checksum(file, offset, size)) {
			this.wrong.incrementAndGet();
		}
		checksum.reset();
	}

	private Publisher<Void> file(HttpServerRequest request, HttpServerResponse response) {
		int file = Integer.parseInt(request.param("file"));
		Flux<ByteBuf> content = Flux.range(0, TransferContent.SIZE / TransferContent.CHUNK)
			.map((index) -> Unpooled.wrappedBuffer(TransferContent.chunk(file, index)));
		return response.header("Content-Length", Integer.toString(TransferContent.SIZE)).send(content);
	}

	private static Publisher<Void> json(HttpServerRequest request, HttpServerResponse response, String body) {
		return request.receive()
			.then()
			.then(Mono
				.defer(() -> response.header("Content-Type", "application/json").sendString(Mono.just(body)).then()));
	}

}
