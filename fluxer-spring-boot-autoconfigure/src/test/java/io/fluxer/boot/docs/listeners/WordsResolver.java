package io.fluxer.boot.docs.listeners;

import java.util.List;

import io.fluxer.boot.listener.FluxerArgumentResolver;
import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

// tag::resolver[]
record Words(List<String> list) {

}

@Component
class WordsResolver implements FluxerArgumentResolver {

	@Override
	public boolean supports(MethodParameter parameter) {
		return parameter.getParameterType() == Words.class;
	}

	@Override
	public Words resolve(MethodParameter parameter, FluxerEvent<?> event) {
		if (event.getPayload() instanceof MessageCreateEvent created) {
			return new Words(List.of(created.message().content().split(" ")));
		}
		return new Words(List.of());
	}

}
// end::resolver[]
