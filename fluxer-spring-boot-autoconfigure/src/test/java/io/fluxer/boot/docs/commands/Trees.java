package io.fluxer.boot.docs.commands;

import io.fluxer.boot.command.FluxerCommand;

import org.springframework.stereotype.Component;

// tag::converter[]
@Component
class Trees {

	@FluxerCommand("plant")
	String plant(Tree tree) {
		return "Planted: " + tree.name();
	}

}
// end::converter[]
