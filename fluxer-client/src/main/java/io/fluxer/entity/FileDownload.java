package io.fluxer.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Writes a stream to a file that appears only once it is complete.
 */
final class FileDownload {

	private static final int BUFFERS_AHEAD = 8;

	private FileDownload() {
	}

	static Mono<Path> save(Flux<DataBuffer> content, Path target) {
		return Mono.defer(() -> {
			Path part = target
				.resolveSibling(Objects.toString(target.getFileName(), "file") + "." + UUID.randomUUID() + ".part");
			return Mono
				.usingWhen(Mono.fromCallable(() -> open(part)),
						(channel) -> write(content, channel).then(move(channel, part, target)), FileDownload::close,
						(channel, ex) -> discard(channel, part), (channel) -> discard(channel, part))
				.thenReturn(target);
		}).subscribeOn(Schedulers.boundedElastic()).onErrorMap(IOException.class, (ex) -> new UncheckedIOException(ex));
	}

	private static SeekableByteChannel open(Path part) throws IOException {
		return Files.newByteChannel(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
	}

	private static Mono<Void> write(Flux<DataBuffer> content, SeekableByteChannel channel) {
		Flux<DataBuffer> ahead = content.publishOn(Schedulers.boundedElastic(), BUFFERS_AHEAD);
		return DataBufferUtils.write(ahead, channel)
			.doOnNext(DataBufferUtils::release)
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.then();
	}

	private static Mono<Void> move(SeekableByteChannel channel, Path part, Path target) {
		return Mono.fromCallable(() -> {
			channel.close();
			return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		}).then();
	}

	private static Mono<Void> close(SeekableByteChannel channel) {
		return Mono.fromCallable(() -> {
			channel.close();
			return channel;
		}).then();
	}

	private static Mono<Void> discard(SeekableByteChannel channel, Path part) {
		return close(channel).then(Mono.fromCallable(() -> Files.deleteIfExists(part)))
			.then()
			.subscribeOn(Schedulers.boundedElastic());
	}

}
