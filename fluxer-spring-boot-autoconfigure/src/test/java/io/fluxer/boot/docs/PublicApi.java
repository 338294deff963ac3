package io.fluxer.boot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * The public types of this library by their simple names.
 */
final class PublicApi {

	private static final Pattern NAME = Pattern.compile("@?([A-Z]\\w+)(?:\\.(\\w+))?\\b.*");

	private static final Map<String, List<Class<?>>> TYPES = types();

	private PublicApi() {
	}

	static boolean isType(String name) {
		return TYPES.containsKey(name);
	}

	/**
	 * Tells whether a piece of code can be meant: it does not begin with the name of a
	 * type of ours, or the member that it names is there.
	 */
	static boolean allows(String code) {
		Matcher matcher = NAME.matcher(code);
		if (!matcher.matches() || matcher.group(2) == null || !isType(matcher.group(1))) {
			return true;
		}
		return hasMember(matcher.group(1), matcher.group(2));
	}

	static boolean hasMember(String type, String member) {
		return TYPES.getOrDefault(type, List.of())
			.stream()
			.anyMatch((candidate) -> members(candidate).anyMatch(member::equals));
	}

	private static Map<String, List<Class<?>>> types() {
		try {
			return Arrays
				.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:io/fluxer/**/*.class"))
				.map(PublicApi::typeName)
				.filter((name) -> !name.contains(".embedded.core.") && !name.contains("-info"))
				.map((name) -> ClassUtils.resolveClassName(name, PublicApi.class.getClassLoader()))
				.filter((type) -> Modifier.isPublic(type.getModifiers()))
				.collect(Collectors.groupingBy(Class::getSimpleName));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String typeName(Resource file) {
		try {
			String path = file.getURL().getPath();
			return path.substring(path.lastIndexOf("io/fluxer/"), path.length() - ".class".length()).replace('/', '.');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> members(Class<?> type) {
		Stream<String> own = Stream.of(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()))
			.flatMap((members) -> members)
			.map(Member.class::cast)
			.filter((member) -> Modifier.isPublic(member.getModifiers()))
			.map(Member::getName);
		return Stream.concat(own, Arrays.stream(type.getClasses()).map(Class::getSimpleName));
	}

}
