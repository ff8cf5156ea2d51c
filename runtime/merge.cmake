# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Adds the members of the archives ADD to ARCHIVE, through a script of `ar -M`.
set(script "create ${ARCHIVE}.merged\naddlib ${ARCHIVE}\n")
foreach(archive ${ADD})
  string(APPEND script "addlib ${archive}\n")
endforeach()
file(WRITE ${ARCHIVE}.mri "${script}save\nend\n")
execute_process(COMMAND ${AR} -M INPUT_FILE ${ARCHIVE}.mri RESULT_VARIABLE failed)
file(REMOVE ${ARCHIVE}.mri)
if(failed)
  message(FATAL_ERROR "ar -M could not merge archives into ${ARCHIVE}")
endif()
file(RENAME ${ARCHIVE}.merged ${ARCHIVE})
