package io.fluxer.rest;

import java.nio.channels.ClosedChannelException;
import java.util.function.Consumer;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;

/**
 * Tells of a connection that ends before the answer to one request begins. It does so
 * before Reactor Netty takes note, so that the request is cancelled by then: else each
 * such end would leave a warning with a stack trace, also where another attempt follows.
 * A call that fails in the end is logged by this library.
 */
final class LostConnection extends ChannelDuplexHandler {

	private final Consumer<Throwable> onLoss;

	private boolean ended;

	LostConnection(Consumer<Throwable> onLoss) {
		this.onLoss = onLoss;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse) {
			this.ended = true;
		}
		context.fireChannelRead(message);
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		tell(new ClosedChannelException());
		context.fireChannelInactive();
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable error) {
		if (this.ended) {
			context.fireExceptionCaught(error);
			return;
		}
		tell(error);
		context.close();
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		// The promise that came need not take listeners.
		ChannelPromise written = context.newPromise();
		written.addListener((future) -> {
			if (future.isSuccess()) {
				promise.trySuccess();
			}
			else {
				tell(future.cause());
				promise.tryFailure(future.cause());
			}
		});
		context.write(message, written);
	}

	private void tell(Throwable error) {
		if (!this.ended) {
			this.ended = true;
			this.onLoss.accept(error);
		}
	}

}
