package io.fluxer.rest;

import reactor.core.publisher.Flux;
import reactor.netty.NettyInbound;
import reactor.netty.http.client.HttpClientResponse;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Spring's view of an answer of Reactor Netty. Its body is to be read once, to the end or
 * until cancelled.
 */
final class NettyResponse implements ClientHttpResponse {

	private final HttpClientResponse response;

	private final NettyInbound inbound;

	private final NettyDataBufferFactory bufferFactory;

	private final HttpHeaders headers = new HttpHeaders();

	NettyResponse(HttpClientResponse response, NettyInbound inbound, NettyDataBufferFactory bufferFactory) {
		this.response = response;
		this.inbound = inbound;
		this.bufferFactory = bufferFactory;
		response.responseHeaders().forEach((entry) -> this.headers.add(entry.getKey(), entry.getValue()));
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
		return this.inbound.receive().map((buffer) -> this.bufferFactory.wrap(buffer.retain()));
	}

}
