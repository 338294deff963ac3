package io.fluxer.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.GatewayConnection;
import io.fluxer.embedded.core.GatewayLink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
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

	private volatile @Nullable SocketCompression compression;

	/** Whether the socket is closed before anything is said. */
	private boolean mute;

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
		startCompression(query);
		this.sockets.opened(this);
		GatewayConnection connection = core.connect(this, query);
		this.number = connection.number();
		ScheduledFuture<?> ticks = this.channel.eventLoop()
			.scheduleAtFixedRate(connection::tick, tick.toNanos(), tick.toNanos(), TimeUnit.NANOSECONDS);
		this.channel.closeFuture().addListener((closed) -> {
			ticks.cancel(false);
			this.sockets.closed(this);
			connection.disconnected();
			stopCompression();
		});
		if (this.mute) {
			connection.compressionFailed();
		}
		return inbound.aggregateFrames(maxFrameBytes)
			.receive()
			.asByteArray()
			.doOnNext((message) -> receive(connection, message))
			.then()
			.onErrorComplete();
	}

	CutHandler cutHandler() {
		return this.cutHandler;
	}

	boolean isCompressed() {
		return this.compression != null;
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
			if (this.mute) {
				return;
			}
			if (this.channel.isWritable()) {
				write(text);
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

	private void startCompression(String query) {
		if (!SocketCompression.isAskedFor(query) || this.sockets.isAnsweringPlain()) {
			return;
		}
		try {
			this.compression = new ZstdStream();
		}
		catch (LinkageError ex) {
			this.mute = true;
		}
	}

	private void stopCompression() {
		SocketCompression present = this.compression;
		this.compression = null;
		if (present != null) {
			present.close();
		}
	}

	private void write(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		SocketCompression present = this.compression;
		ByteBuf content = Unpooled.wrappedBuffer((present != null) ? present.compress(utf8) : utf8);
		FrameFragments.First kind = (present != null) ? BinaryWebSocketFrame::new : TextWebSocketFrame::new;
		int size = this.sockets.fragmentBytes();
		if (size == 0 || content.readableBytes() <= size) {
			this.channel.writeAndFlush(kind.create(true, 0, content));
			return;
		}
		FrameFragments.split(kind, content, size).forEach(this.channel::write);
		this.channel.flush();
	}

	private void receive(GatewayConnection connection, byte[] message) {
		SocketCompression present = this.compression;
		// The length on the wire is looked at first.
		if (present == null || message.length > GatewayConnection.MAX_FRAME_BYTES) {
			connection.receive(message);
			return;
		}
		byte[] text = present.decompress(message);
		if (text != null) {
			connection.receive(text);
		}
		else {
			connection.decompressionFailed();
		}
	}

}
