package io.fluxer.boot.docs.listeners;

import io.fluxer.boot.listener.FluxerAdvice;
import io.fluxer.boot.listener.FluxerExceptionHandler;
import io.fluxer.event.ChannelEvent;
import io.fluxer.rest.RestException;

import org.springframework.core.annotation.Order;

// tag::advice[]
@Order(1)
@FluxerAdvice
class Apologies {

	@FluxerExceptionHandler
	String refused(RestException failure, ChannelEvent event) {
		return "Fluxer did not let me.";
	}

}
// end::advice[]
