package io.fluxer.boot.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Finds the types of packages on the class path. Works where there are class files, which
 * is while an application is processed, and is not to be asked at run time.
 */
final class PackageTypes {

	private static final String PACKAGE_INFO = "package-info";

	private PackageTypes() {
	}

	/**
	 * Returns the types of the packages, nested ones too and those of their own
	 * sub-packages not, in the order of their names. None is initialised.
	 */
	static Collection<Class<?>> of(Iterable<String> packages, @Nullable ClassLoader classLoader) {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classLoader);
		Set<Class<?>> types = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
		for (String name : packages) {
			for (Resource resource : classFiles(resolver, name)) {
				String simpleName = StringUtils.stripFilenameExtension(String.valueOf(resource.getFilename()));
				if (!simpleName.equals(PACKAGE_INFO)) {
					Class<?> type = ClassUtils.resolveClassName(name + "." + simpleName, classLoader);
					if (!type.isAnonymousClass() && !type.isSynthetic()) {
						types.add(type);
					}
				}
			}
		}
		return types;
	}

	private static Resource[] classFiles(PathMatchingResourcePatternResolver resolver, String name) {
		try {
			return resolver.getResources("classpath*:" + ClassUtils.convertClassNameToResourcePath(name) + "/*.class");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
