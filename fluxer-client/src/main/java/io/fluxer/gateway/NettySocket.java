package io.fluxer.gateway;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

/**
 * One WebSocket on Reactor Netty.
 */
final class NettySocket implements GatewaySocket, WebSocketHandler {

	private final GatewaySocketHandler handler;

	private final SocketCodec codec;

	private final Sinks.Many<byte[]> outbound = Sinks.many().unicast().onBackpressureBuffer();

	private final Sinks.Empty<Void> ended = Sinks.empty();

	private final AtomicBoolean finished = new AtomicBoolean();

	private final Disposable.Swap execution = Disposables.swap();

	private volatile @Nullable Connection connection;

	private volatile @Nullable WebSocketSession session;

	private volatile @Nullable CloseStatus status;

	NettySocket(GatewaySocketHandler handler, SocketCodec codec) {
		this.handler = handler;
		this.codec = codec;
	}

	/** Called for the TCP connection, before the handshake. */
	void connected(Connection connection) {
		this.connection = connection;
	}

	/** Called for the channel, before it is connected. */
	void initialized(Channel channel) {
		channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, null, new FailedHandshake((failure) -> {
			this.execution.dispose();
			finish(SocketFailure.describe(failure));
		}));
	}

	void start(Mono<Void> execution) {
		this.execution.update(execution.subscribe(null, (failure) -> finish(SocketFailure.describe(failure)),
				() -> finish("the connection ended without a close frame")));
	}

	@Override
	public Mono<Void> handle(WebSocketSession session) {
		this.session = session;
		session.closeStatus().subscribe((status) -> this.status = status, (failure) -> {
		});
		this.handler.opened(serverTime(session));
		Mono<Void> receive = session.receive()
			.filter((message) -> message.getType() == WebSocketMessage.Type.TEXT
					|| message.getType() == WebSocketMessage.Type.BINARY)
			.map(this.codec::decode)
			.concatMap(this.handler::received, 0)
			.then();
		Flux<WebSocketMessage> frames = this.outbound.asFlux().map((frame) -> this.codec.encode(frame, session));
		// Only the end of reading is the end: a write fails because of it, and reading
		// tells why.
		Mono<Void> send = session.send(frames).onErrorComplete().then(Mono.never());
		return Mono.firstWithSignal(receive, send);
	}

	@Override
	public void send(byte[] frame) {
		this.outbound.tryEmitNext(frame);
	}

	@Override
	public Mono<Void> close(int code, String reason) {
		WebSocketSession open = this.session;
		if (open == null) {
			drop();
		}
		else {
			open.close(new CloseStatus(code, reason)).subscribe(null, (failure) -> drop());
		}
		return this.ended.asMono();
	}

	@Override
	public void drop() {
		Connection open = this.connection;
		if (open != null) {
			open.channel().close();
		}
		this.execution.dispose();
		finish("the connection was cut");
	}

	private void finish(String otherwise) {
		if (this.finished.compareAndSet(false, true)) {
			this.codec.close();
			CloseStatus told = this.status;
			String unreadable = this.codec.failure();
			if (unreadable != null) {
				this.handler.closed(GatewayProtocol.ABNORMAL, unreadable);
			}
			else if (told != null && this.codec.isRefused(told)) {
				// Not its code, which is final where it answers IDENTIFY.
				this.handler.closed(GatewayProtocol.ABNORMAL,
						"the server closed with " + told.getCode() + ' ' + told.getReason());
			}
			else if (told != null && told.getCode() > 0) {
				String reason = told.getReason();
				this.handler.closed(told.getCode(), (reason != null) ? reason : "");
			}
			else {
				this.handler.closed(GatewayProtocol.ABNORMAL, otherwise);
			}
			this.ended.tryEmitEmpty();
		}
	}

	private static @Nullable Instant serverTime(WebSocketSession session) {
		try {
			long date = session.getHandshakeInfo().getHeaders().getFirstDate(HttpHeaders.DATE);
			return (date >= 0) ? Instant.ofEpochMilli(date) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
