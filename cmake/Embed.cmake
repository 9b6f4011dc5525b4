# embed_files(OUT PATTERN…): makes one C++ file that holds every file matching the patterns as text,
# reachable by its path from the project root through src/files/embedded.hpp. OUT is its name.
function(embed_files out)
  set(files)
  foreach(pattern ${ARGN})
    file(GLOB found CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${pattern})
    list(APPEND files ${found})
  endforeach()
  list(SORT files)
  set(target ${CMAKE_BINARY_DIR}/embedded.cpp)
  add_custom_command(OUTPUT ${target}
    COMMAND ${CMAKE_COMMAND} -DOUT=${target} -DROOT=${CMAKE_SOURCE_DIR} "-DFILES=${files}"
            -P ${CMAKE_SOURCE_DIR}/cmake/WriteEmbedded.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/WriteEmbedded.cmake
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
  set(${out} ${target} PARENT_SCOPE)
endfunction()
