package io.fluxer.rest;

import java.net.URI;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClientRequest;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.AbstractClientHttpRequest;
import org.springframework.http.support.Netty4HeadersAdapter;

/**
 * Spring's view of a request of Reactor Netty.
 */
final class NettyRequest extends AbstractClientHttpRequest {

	private final HttpMethod method;

	private final URI uri;

	private final HttpClientRequest request;

	private final NettyOutbound outbound;

	private final NettyDataBufferFactory bufferFactory;

	private final io.netty.handler.codec.http.HttpHeaders headers;

	NettyRequest(HttpMethod method, URI uri, HttpClientRequest request, NettyOutbound outbound) {
		this(method, uri, request, outbound, new DefaultHttpHeaders());
	}

	private NettyRequest(HttpMethod method, URI uri, HttpClientRequest request, NettyOutbound outbound,
			io.netty.handler.codec.http.HttpHeaders headers) {
		super(new HttpHeaders(new Netty4HeadersAdapter(headers)));
		this.headers = headers;
		this.method = method;
		this.uri = uri;
		this.request = request;
		this.outbound = outbound;
		this.bufferFactory = new NettyDataBufferFactory(outbound.alloc());
	}

	@Override
	public HttpMethod getMethod() {
		return this.method;
	}

	@Override
	public URI getURI() {
		return this.uri;
	}

	@Override
	public DataBufferFactory bufferFactory() {
		return this.bufferFactory;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T getNativeRequest() {
		return (T) this.request;
	}

	/** Has an action run whenever the socket has taken a piece of this request. */
	void onWritten(Runnable action) {
		this.outbound.withConnection((connection) -> connection.addHandlerFirst(new WriteListener(action)));
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		// A single buffer as a Mono, so that its length is sent instead of chunks.
		return doCommit(() -> (body instanceof Mono<? extends DataBuffer> mono)
				? this.outbound.send(mono.map(NettyDataBufferFactory::toByteBuf)).then()
				: this.outbound.send(Flux.from(body).map(NettyDataBufferFactory::toByteBuf)).then());
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		Publisher<Publisher<ByteBuf>> groups = Flux.from(body)
			.map((group) -> Flux.from(group).map(NettyDataBufferFactory::toByteBuf));
		return doCommit(() -> this.outbound.sendGroups(groups).then());
	}

	@Override
	public Mono<Void> setComplete() {
		return doCommit(this.outbound::then);
	}

	@Override
	protected void applyHeaders() {
		// Not by Spring's view of them, which copies the names twice.
		io.netty.handler.codec.http.HttpHeaders outgoing = this.request.requestHeaders();
		this.headers.forEach((header) -> outgoing.remove(header.getKey()));
		outgoing.add(this.headers);
	}

	@Override
	protected void applyCookies() {
		getCookies().values()
			.forEach((cookies) -> cookies.forEach((cookie) -> this.request
				.addCookie(new io.netty.handler.codec.http.cookie.DefaultCookie(cookie.getName(), cookie.getValue()))));
	}

}
