package io.fluxer.boot.docs.commands;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

// tag::converter[]
@Component
class TreeConverter implements Converter<String, Tree> {

	@Override
	public Tree convert(String source) {
		if (!source.endsWith("tree")) {
			throw new IllegalArgumentException("Not a tree");
		}
		return new Tree(source);
	}

}
// end::converter[]
