package io.fluxer.embedded;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.GatewayConnection;
import io.fluxer.embedded.core.GatewayLink;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.ScheduledFuture;
import reactor.core.publisher.Mono;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/**
 * A gateway socket: frames between the wire and the core. Everything that goes out is
 * queued on the channel's event loop, from that loop's own thread too, so that the order
 * of the calls is the order on the wire.
 */
final class GatewaySocket implements GatewayLink {

	private final Channel channel;

	private final WebsocketOutbound outbound;

	private final GatewaySockets sockets;

	private final CutHandler cutHandler;

	private int number;

	GatewaySocket(Channel channel, WebsocketOutbound outbound, GatewaySockets sockets) {
		this.channel = channel;
		this.outbound = outbound;
		this.sockets = sockets;
		this.cutHandler = new CutHandler(
				(offset, insideFrame) -> sockets.addCut(new Cut(this.number, offset, insideFrame)));
	}

	/**
	 * Serves the socket until it is closed. Called on its event loop, so that what is
	 * queued meanwhile finds the connection known.
	 */
	Mono<Void> serve(FluxerCore core, WebsocketInbound inbound, String query, Duration tick, int maxFrameBytes) {
		this.channel.pipeline().addFirst(this.cutHandler);
		this.sockets.opened(this);
		GatewayConnection connection = core.connect(this, query);
		this.number = connection.number();
		ScheduledFuture<?> ticks = this.channel.eventLoop()
			.scheduleAtFixedRate(connection::tick, tick.toNanos(), tick.toNanos(), TimeUnit.NANOSECONDS);
		this.channel.closeFuture().addListener((closed) -> {
			ticks.cancel(false);
			this.sockets.closed(this);
			connection.disconnected();
		});
		return inbound.aggregateFrames(maxFrameBytes)
			.receive()
			.asByteArray()
			.doOnNext(connection::receive)
			.then()
			.onErrorComplete();
	}

	CutHandler cutHandler() {
		return this.cutHandler;
	}

	/**
	 * Runs something on the socket's event loop, behind all that was sent before.
	 */
	void execute(Runnable task) {
		if (!this.channel.eventLoop().isShuttingDown()) {
			this.channel.eventLoop().execute(task);
		}
	}

	@Override
	public void send(String text) {
		execute(() -> {
			if (this.channel.isWritable()) {
				this.channel.writeAndFlush(new TextWebSocketFrame(text));
			}
			else {
				// Whoever does not read for so long is gone; its session stays.
				this.channel.close();
			}
		});
	}

	@Override
	public void close(int code, String reason) {
		execute(() -> this.outbound.sendClose(code, reason).subscribe());
	}

}
