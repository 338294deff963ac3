package io.fluxer.rest;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.Connection;

/**
 * Passes over what a server or a proxy says before its answer, such as 103 Early Hints.
 * Reactor Netty takes all but a 100 for the answer itself.
 */
final class InformationalAnswers extends ChannelInboundHandlerAdapter {

	private boolean skipping;

	/** Adds a handler to a new connection. */
	static void skippedOn(Connection connection) {
		connection.addHandlerLast(new InformationalAnswers());
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse response) {
			this.skipping = isInformational(response.status());
		}
		if (!this.skipping) {
			context.fireChannelRead(message);
			return;
		}
		boolean last = message instanceof LastHttpContent;
		ReferenceCountUtil.release(message);
		if (last) {
			this.skipping = false;
			// Who waits for the answer has asked for one message, which this was.
			context.read();
		}
	}

	private static boolean isInformational(HttpResponseStatus status) {
		return status.codeClass() == HttpStatusClass.INFORMATIONAL && status.code() != 101;
	}

}
