package io.fluxer.rest;

import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Sends one request and reads its answer to the end, once.
 */
final class RestTransport {

	static final int MAX_BODY = 16 * 1024 * 1024;

	private static final String AUDIT_LOG_REASON = "X-Audit-Log-Reason";

	private final ObservedWebClient webClient;

	private final RestOptions options;

	private final ApiAddress address;

	private final Scheduler scheduler;

	// Given to each timeout, which else names all its sources in each call.
	private final Mono<RestOutcome> late;

	RestTransport(WebClient webClient, RestOptions options, ApiAddress address, Scheduler scheduler) {
		this.webClient = new ObservedWebClient(webClient);
		this.options = options;
		this.address = address;
		this.scheduler = scheduler;
		this.late = Mono.error(() -> new TimeoutException("No answer within " + options.timeout()));
	}

	/** Whether the address of the API is known. */
	boolean isReady() {
		return this.address.isKnown();
	}

	/**
	 * Completes once the address of the API is known, to be awaited before an exchange.
	 */
	Mono<Void> ready() {
		return this.address.resolve().then();
	}

	/**
	 * Sends the request when subscribed, which may be done once.
	 */
	Mono<RestOutcome> exchange(RestCall<?> call, RestBody body, @Nullable BotToken token) {
		IdleWatch progress = new IdleWatch(this.options.timeout(), this.scheduler);
		// Filters and observations of the application are part of it.
		Mono<RestOutcome> sent = this.webClient.exchange(call.method(),
				(request) -> send(request, call, body, token, progress));
		return Mono.defer(() -> limited(sent, body, progress))
			.onErrorResume((ex) -> Mono
				.just(new RestOutcome.Failed(TransportErrors.describe(ex, call, body), !progress.hasReply())));
	}

	private Mono<RestOutcome> send(WebClient.RequestBodyUriSpec unfilled, RestCall<?> call, RestBody body,
			@Nullable BotToken token, IdleWatch progress) {
		return request(unfilled, call, body, token, progress).exchangeToMono((response) -> {
			progress.reply();
			return read(response, progress);
		});
	}

	private WebClient.RequestHeadersSpec<?> request(WebClient.RequestBodyUriSpec unfilled, RestCall<?> call,
			RestBody body, @Nullable BotToken token, IdleWatch progress) {
		WebClient.RequestBodySpec request = unfilled.uri(RoutePath.uri(this.address.url(), call.route()))
			.accept(MediaType.APPLICATION_JSON)
			.attribute(TemplateRequestConvention.TEMPLATE, call.template().template())
			.headers((headers) -> {
				call.options().headers().forEach(headers::set);
				headers.set(HttpHeaders.USER_AGENT, this.options.userAgent());
				if (call.options().auditLogReason() != null) {
					headers.set(AUDIT_LOG_REASON, call.options().auditLogReason());
				}
				if (token != null) {
					headers.set(HttpHeaders.AUTHORIZATION, token.authorization());
				}
			});
		if (body instanceof RestBody.Json json) {
			return request.contentType(MediaType.APPLICATION_JSON).bodyValue(json.bytes());
		}
		if (body instanceof RestBody.Multipart multipart) {
			return request.body(BodyInserters.fromMultipartData(MultipartWriter.parts(multipart)))
				.httpRequest((outgoing) -> watch(outgoing, progress));
		}
		return request;
	}

	private static void watch(ClientHttpRequest outgoing, IdleWatch progress) {
		if (outgoing instanceof NettyRequest request) {
			request.onWritten(progress::advance);
		}
	}

	private static Mono<RestOutcome> read(ClientResponse response, IdleWatch progress) {
		int status = response.statusCode().value();
		HttpHeaders headers = response.headers().asHttpHeaders();
		// A Mono would be given a checkpoint that names the full address.
		Content content = response.body((message, context) -> new Content(
				DataBufferUtils.join(message.getBody().doOnNext((buffer) -> progress.advance()), MAX_BODY)));
		return content.bytes()
			.map((buffer) -> answered(status, headers, bytes(buffer)))
			.switchIfEmpty(Mono.fromSupplier(() -> answered(status, headers, new byte[0])));
	}

	private static RestOutcome answered(int status, HttpHeaders headers, byte[] body) {
		return new RestOutcome.Answered(new RestAnswer(status, headers, body));
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private Mono<RestOutcome> limited(Mono<RestOutcome> answer, RestBody body, IdleWatch progress) {
		return (body instanceof RestBody.Multipart) ? progress.limit(answer)
				: answer.timeout(this.options.timeout(), this.late, this.scheduler);
	}

	private record Content(Mono<DataBuffer> bytes) {

	}

}
