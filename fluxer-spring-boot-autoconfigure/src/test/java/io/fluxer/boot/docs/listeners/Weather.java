package io.fluxer.boot.docs.listeners;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import io.fluxer.boot.listener.FluxerExceptionHandler;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.stereotype.Component;

// tag::exception-handler[]
@Component
class Weather {

	@FluxerListener(condition = "#event.message.content == '!weather'", timeout = "5s")
	String weather(MessageCreateEvent event) throws IOException {
		return read();
	}

	@FluxerExceptionHandler({ IOException.class, TimeoutException.class })
	String unknown(Exception failure, User author) {
		return "Look out of the window, " + author.username() + ".";
	}

	// end::exception-handler[]
	private String read() throws IOException {
		throw new IOException("No forecast");
	}
	// tag::exception-handler[]

}
// end::exception-handler[]
