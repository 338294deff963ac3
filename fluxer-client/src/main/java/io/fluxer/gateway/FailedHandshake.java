package io.fluxer.gateway;

import java.nio.channels.ClosedChannelException;
import java.util.function.Consumer;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.util.ReferenceCountUtil;

/**
 * Tells of a connection that does not become a WebSocket. It does so before Reactor Netty
 * takes note, so that the attempt is cancelled by then: else each would leave warnings
 * with stack traces beside the one line that this library logs.
 */
final class FailedHandshake extends ChannelInboundHandlerAdapter {

	private final Consumer<Throwable> onFailure;

	private boolean failed;

	/**
	 * Creates a handler that ends with the handshake.
	 * @param onFailure is given the failure once, and cancels the attempt
	 */
	FailedHandshake(Consumer<Throwable> onFailure) {
		this.onFailure = onFailure;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse response) {
			if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
				context.pipeline().remove(this);
			}
			else {
				fail(context, new WebSocketClientHandshakeException("The upgrade was refused", response));
			}
		}
		if (this.failed) {
			ReferenceCountUtil.release(message);
		}
		else {
			context.fireChannelRead(message);
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		fail(context, new ClosedChannelException());
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable error) {
		fail(context, error);
	}

	private void fail(ChannelHandlerContext context, Throwable error) {
		if (!this.failed) {
			this.failed = true;
			this.onFailure.accept(error);
			context.close();
		}
	}

}
