package io.fluxer.rest;

import java.util.concurrent.atomic.AtomicBoolean;

import reactor.core.publisher.Flux;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientResponse;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Spring's view of an answer of Reactor Netty. Its body is to be read once, to the end or
 * until cancelled; after that it is empty.
 */
final class NettyResponse implements ClientHttpResponse {

	private final HttpClientResponse response;

	private final Connection connection;

	private final NettyDataBufferFactory bufferFactory;

	private final HttpHeaders headers;

	private final AtomicBoolean taken = new AtomicBoolean();

	NettyResponse(HttpClientResponse response, Connection connection) {
		this.response = response;
		this.connection = connection;
		this.bufferFactory = new NettyDataBufferFactory(connection.outbound().alloc());
		this.headers = HttpHeaders
			.readOnlyHttpHeaders(new HttpHeaders(new Netty4HeadersAdapter(response.responseHeaders())));
	}

	@Override
	public HttpStatusCode getStatusCode() {
		return HttpStatusCode.valueOf(this.response.status().code());
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	@Override
	public MultiValueMap<String, ResponseCookie> getCookies() {
		// The API sets none.
		return new LinkedMultiValueMap<>();
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return Flux.defer(() -> {
			if (this.taken.getAndSet(true)) {
				// WebClient asks again after each answer, to release what was left.
				return Flux.empty();
			}
			return this.connection.inbound().receive().map((buffer) -> this.bufferFactory.wrap(buffer.retain()));
		});
	}

	/** Closes the connection of an answer that nobody has begun to read. */
	void giveUp() {
		if (!this.taken.getAndSet(true)) {
			this.connection.dispose();
		}
	}

}
