package io.fluxer.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import io.fluxer.Snowflake;
import io.fluxer.entity.Attachment;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.Messages;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * A process of little memory that sends and fetches {@link TransferContent}.
 */
final class TransferClient {

	private static final int FILES = 10;

	private final String server;

	private final Path directory;

	private long sent;

	private long fetched;

	private TransferClient(String server, Path directory) {
		this.server = server;
		this.directory = directory;
	}

	/** Gets the server's address and a directory, prints how much was moved. */
	public static void main(String[] args) throws IOException {
		TransferClient client = new TransferClient(args[0], Path.of(args[1]));
		client.run();
		System.out.println("sent " + client.sent + ", fetched " + client.fetched);
	}

	private void run() throws IOException {
		Rest inline = rest("inline");
		Rest presigned = rest("presigned");
		for (int file = 0; file < FILES / 2; file++) {
			send(inline, List.of(stored(file)));
		}
		send(presigned, IntStream.range(FILES / 2, FILES).mapToObj(TransferClient::generated).toList());
		for (int file = 0; file < FILES; file++) {
			check(file, (file % 2 == 0) ? streamed(inline, file) : saved(inline, file));
			this.fetched += TransferContent.SIZE;
		}
		inline.close();
		presigned.close();
	}

	private Rest rest(String way) {
		Rest rest = Rest.create(RestOptions.defaults().withApiUrl(this.server + "/" + way + "/v1"));
		rest.setToken("1.secret");
		return rest;
	}

	private FileUpload stored(int file) throws IOException {
		Path path = this.directory.resolve("file" + file + ".bin");
		try (InputStream content = new TransferContent(file)) {
			Files.copy(content, path);
		}
		return FileUpload.of(path);
	}

	private static FileUpload generated(int file) {
		return FileUpload.of("file" + file + ".bin", TransferContent.SIZE, () -> new TransferContent(file));
	}

	private void send(Rest rest, List<FileUpload> files) {
		MessagePayload message = MessagePayload.text("files");
		for (FileUpload file : files) {
			message = message.withFile(file);
		}
		Messages.create(rest, Snowflake.of(1), message).block();
		this.sent += (long) files.size() * TransferContent.SIZE;
	}

	private Attachment attachment(int file) {
		return FluxerJson.mapper()
			.readValue("{\"id\":\"1\",\"url\":\"" + this.server + "/files/" + file + "\"}", Attachment.class);
	}

	private CRC32 streamed(Rest rest, int file) {
		CRC32 checksum = new CRC32();
		AtomicLong size = new AtomicLong();
		attachment(file).download(rest).doOnNext((buffer) -> {
			size.addAndGet(buffer.readableByteCount());
			update(checksum, buffer);
		}).then().block();
		if (size.get() != TransferContent.SIZE) {
			throw new IllegalStateException("File " + file + " had " + size + " bytes");
		}
		return checksum;
	}

	private static void update(CRC32 checksum, DataBuffer buffer) {
		try (DataBuffer.ByteBufferIterator iterator = buffer.readableByteBuffers()) {
			iterator.forEachRemaining(checksum::update);
		}
		DataBufferUtils.release(buffer);
	}

	private CRC32 saved(Rest rest, int file) throws IOException {
		Path path = attachment(file).downloadTo(rest, this.directory.resolve("saved.bin")).block();
		CRC32 checksum = new CRC32();
		byte[] buffer = new byte[TransferContent.CHUNK];
		try (InputStream content = Files.newInputStream(path)) {
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				checksum.update(buffer, 0, read);
			}
		}
		return checksum;
	}

	private static void check(int file, CRC32 checksum) {
		if (checksum.getValue() != TransferContent.checksum(file, 0, TransferContent.SIZE)) {
			throw new IllegalStateException("File " + file + " came otherwise than it was sent");
		}
	}

}
