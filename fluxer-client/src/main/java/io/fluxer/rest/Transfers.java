package io.fluxer.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Moves content to and from addresses that are no routes of the API: signed uploads,
 * downloads, discovery documents. Never with the token, and not through the limiter,
 * which knows the API's limits alone.
 */
final class Transfers {

	private static final int MAX_ERROR_BODY = 2000;

	private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

	private final WebClient webClient;

	private final WebClient transferWebClient;

	private final WebClient followingWebClient;

	private final RestOptions options;

	private final Scheduler scheduler;

	/**
	 * Creates transfers.
	 * @param webClient reaches the instance, follows no redirects
	 * @param transferWebClient goes where transfers may go, follows no redirects
	 * @param followingWebClient goes there and follows redirects
	 * @param options how long to wait and how often to try
	 * @param scheduler the time
	 */
	Transfers(WebClient webClient, WebClient transferWebClient, WebClient followingWebClient, RestOptions options,
			Scheduler scheduler) {
		this.webClient = webClient;
		this.transferWebClient = transferWebClient;
		this.followingWebClient = followingWebClient;
		this.options = options;
		this.scheduler = scheduler;
	}

	/** Streams what is at an address, following redirects. */
	Flux<DataBuffer> get(String address) {
		TransferAddress target = TransferAddress.of(HttpMethod.GET, address, this.options.isSecure());
		return get(this.followingWebClient, target, Transfers::isTemporary);
	}

	/**
	 * Reads what is at an address, following no redirect. Silence is not asked a second
	 * time: calls of the API wait for this.
	 */
	Mono<byte[]> read(String address, int maximum) {
		TransferAddress target = TransferAddress.ofInstance(HttpMethod.GET, address);
		return DataBufferUtils.join(get(this.webClient, target, (ex) -> isTemporary(ex) && !isTimeout(ex)), maximum)
			.map(Transfers::bytes)
			.defaultIfEmpty(new byte[0])
			.onErrorMap((ex) -> !(ex instanceof RestException), (ex) -> target.failure(ex, null));
	}

	private Flux<DataBuffer> get(WebClient client, TransferAddress target, Predicate<Throwable> again) {
		return Flux.defer(() -> {
			// Once a part was handed on there is no other attempt.
			AtomicBoolean begun = new AtomicBoolean();
			return attempt(client, target, begun)
				.onErrorMap((ex) -> !(ex instanceof RestException), (ex) -> target.failure(ex, null))
				.retryWhen(retry((ex) -> !begun.get() && again.test(ex)));
		}).doOnDiscard(DataBuffer.class, DataBufferUtils::release).contextWrite(LateErrors::taken);
	}

	private Flux<DataBuffer> attempt(WebClient client, TransferAddress target, AtomicBoolean begun) {
		return Flux.defer(() -> {
			IdleWatch watch = new IdleWatch(this.options.timeout(), this.scheduler);
			return watch.limit(client.get()
				.uri(target.uri())
				.attribute(TemplateRequestConvention.TEMPLATE, target.template())
				.header(HttpHeaders.USER_AGENT, this.options.userAgent())
				.exchangeToFlux((response) -> received(response, target, watch, begun)));
		});
	}

	private static Flux<DataBuffer> received(ClientResponse response, TransferAddress target, IdleWatch watch,
			AtomicBoolean begun) {
		watch.reply();
		Content content = content(response);
		if (!response.statusCode().is2xxSuccessful()) {
			return refusal(response, content, target);
		}
		begun.set(true);
		return content.buffers();
	}

	/** Sends a file, of which the size is known, by PUT. */
	Mono<Void> put(String address, FileUpload file, String contentType) {
		TransferAddress target = TransferAddress.of(HttpMethod.PUT, address, this.options.isSecure());
		MediaType mediaType = MediaType.parseMediaType(contentType);
		return Mono.fromCallable(() -> size(file, target))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((size) -> put(target, file, size, mediaType))
			.contextWrite(LateErrors::taken);
	}

	private Mono<Void> put(TransferAddress target, FileUpload file, long size, MediaType contentType) {
		// A file that grows must not write past the length that the head has announced:
		// the receiver would read the rest as another request.
		FileUpload announced = file.slice(0, size);
		Mono<Void> attempt = Mono.defer(() -> {
			IdleWatch watch = new IdleWatch(this.options.timeout(), this.scheduler);
			Mono<Void> answer = this.transferWebClient.put()
				.uri(target.uri())
				.attribute(TemplateRequestConvention.TEMPLATE, target.template())
				.header(HttpHeaders.USER_AGENT, this.options.userAgent())
				.contentType(contentType)
				.contentLength(size)
				.body(BodyInserters.fromDataBuffers(MultipartWriter.content(announced)))
				.httpRequest((outgoing) -> watch(outgoing, watch))
				.exchangeToMono((response) -> sent(response, target));
			return watch.limit(answer);
		});
		Mono<Void> call = attempt.onErrorMap((ex) -> !(ex instanceof RestException),
				(ex) -> target.failure(ex, TransportErrors.oneShotHint(file)));
		return file.isRepeatable() ? call.retryWhen(retry(Transfers::isTemporary)) : call;
	}

	private static Mono<Void> sent(ClientResponse response, TransferAddress target) {
		Content content = content(response);
		return response.statusCode().is2xxSuccessful() ? content.buffers().doOnNext(DataBufferUtils::release).then()
				: refusal(response, content, target).then();
	}

	private static long size(FileUpload file, TransferAddress target) {
		try {
			Long size = file.size();
			if (size == null) {
				throw new IllegalArgumentException("A file of unknown size cannot be sent by PUT: " + file.filename());
			}
			return size;
		}
		catch (IOException ex) {
			throw target.failure(new UnreadableFileException(file.filename(), ex), null);
		}
	}

	private Retry retry(Predicate<Throwable> filter) {
		RetryOptions retry = this.options.retry();
		return Retry.backoff(this.options.maxRetries(), retry.minBackoff())
			.maxBackoff(retry.maxBackoff())
			.jitter(retry.jitter())
			.scheduler(this.scheduler)
			.filter(filter)
			.onRetryExhaustedThrow((spec, signal) -> signal.failure());
	}

	private static boolean isTemporary(Throwable error) {
		if (error instanceof RestTransportException failure) {
			return switch (failure.reason()) {
				case CONNECT, CONNECTION_LOST, TIMEOUT -> true;
				default -> false;
			};
		}
		return error instanceof HttpException answer && PASSING.contains(answer.statusCode());
	}

	private static boolean isTimeout(Throwable error) {
		return error instanceof RestTransportException failure
				&& failure.reason() == RestTransportException.Reason.TIMEOUT;
	}

	private static void watch(ClientHttpRequest outgoing, IdleWatch watch) {
		if (outgoing instanceof NettyRequest request) {
			request.onWritten(watch::advance);
		}
	}

	// A Flux would be given a checkpoint that names the address.
	private static Content content(ClientResponse response) {
		return response.body((message, context) -> new Content(message.getBody()));
	}

	private static Flux<DataBuffer> refusal(ClientResponse response, Content content, TransferAddress target) {
		int status = response.statusCode().value();
		return DataBufferUtils.join(DataBufferUtils.takeUntilByteCount(content.buffers(), MAX_ERROR_BODY))
			.map(Transfers::bytes)
			.onErrorReturn(new byte[0])
			.defaultIfEmpty(new byte[0])
			.flatMapMany((body) -> Flux.error(new HttpException(status, new String(body, StandardCharsets.UTF_8),
					target.method().name(), target.shown(), requestId(response))));
	}

	private static @Nullable String requestId(ClientResponse response) {
		return new RestAnswer(response.statusCode().value(), response.headers().asHttpHeaders(), new byte[0])
			.requestId();
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private record Content(Flux<DataBuffer> buffers) {

	}

}
